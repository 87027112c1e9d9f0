// JSON's escapes: which are valid, and what text they stand for.

#include "csj_parser.hpp"

#include <cstring>

namespace {

// What a single letter after a backslash stands for; 0 when it is none of JSON's.
uint8_t plain_escape(uint8_t letter) {
  switch (letter) {
    case '"': return '"';
    case '\\': return '\\';
    case '/': return '/';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return 0;
  }
}

// The four hexadecimal digits at `bytes`, or -1.
int32_t hexadecimal(const uint8_t *bytes) {
  int32_t number = 0;
  for (int i = 0; i < 4; i++) {
    uint8_t digit = bytes[i];
    int32_t part = digit >= '0' && digit <= '9'   ? digit - '0'
                   : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                   : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                                  : -1;
    if (part < 0) { return -1; }
    number = number << 4 | part;
  }
  return number;
}

// The scalar that starts at the `u` of an escape, and how many bytes it takes. Half of a surrogate pair becomes
// U+FFFD: the text it was cut from is lost, and the rest of the document is worth reading.
uint32_t scalar(const uint8_t *bytes, size_t length, size_t &taken) {
  uint32_t first = uint32_t(hexadecimal(bytes + 1));
  taken = 5;
  if (first < 0xD800 || first > 0xDFFF) { return first; }
  if (first > 0xDBFF || length < 11 || bytes[5] != '\\' || bytes[6] != 'u') { return 0xFFFD; }
  uint32_t second = uint32_t(hexadecimal(bytes + 7));
  if (second < 0xDC00 || second > 0xDFFF) { return 0xFFFD; }
  taken = 11;
  return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

size_t write_utf8(uint32_t scalar, uint8_t *text) {
  if (scalar < 0x80) {
    text[0] = uint8_t(scalar);
    return 1;
  }
  if (scalar < 0x800) {
    text[0] = uint8_t(0xC0 | scalar >> 6);
    text[1] = uint8_t(0x80 | (scalar & 0x3F));
    return 2;
  }
  if (scalar < 0x10000) {
    text[0] = uint8_t(0xE0 | scalar >> 12);
    text[1] = uint8_t(0x80 | (scalar >> 6 & 0x3F));
    text[2] = uint8_t(0x80 | (scalar & 0x3F));
    return 3;
  }
  text[0] = uint8_t(0xF0 | scalar >> 18);
  text[1] = uint8_t(0x80 | (scalar >> 12 & 0x3F));
  text[2] = uint8_t(0x80 | (scalar >> 6 & 0x3F));
  text[3] = uint8_t(0x80 | (scalar & 0x3F));
  return 4;
}

}

bool csj::valid_escapes(const uint8_t *bytes, size_t length, size_t &at) {
  for (at = 0; at < length; at++) {
    auto next = static_cast<const uint8_t *>(std::memchr(bytes + at, '\\', length - at));
    if (next == nullptr) { return true; }
    at = size_t(next - bytes);
    if (at + 1 == length) { return false; }
    if (bytes[at + 1] == 'u') {
      if (at + 6 > length || hexadecimal(bytes + at + 2) < 0) { return false; }
      at += 5;
    } else {
      if (plain_escape(bytes[at + 1]) == 0) { return false; }
      at += 1;
    }
  }
  return true;
}

size_t csj_unescape(const uint8_t *bytes, size_t length, uint8_t *text) {
  size_t written = 0;
  for (size_t at = 0; at < length;) {
    auto next = static_cast<const uint8_t *>(std::memchr(bytes + at, '\\', length - at));
    size_t plain = (next == nullptr ? length : size_t(next - bytes)) - at;
    std::memmove(text + written, bytes + at, plain);
    written += plain;
    at += plain + 1;
    if (at >= length) { break; }
    if (bytes[at] == 'u') {
      size_t taken;
      written += write_utf8(scalar(bytes + at, length - at, taken), text + written);
      at += taken;
    } else {
      text[written++] = plain_escape(bytes[at++]);
    }
  }
  return written;
}
