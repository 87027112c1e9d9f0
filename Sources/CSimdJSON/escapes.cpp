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

int32_t hexadecimal_digit(uint8_t digit) {
  return digit >= '0' && digit <= '9'   ? digit - '0'
         : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
         : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                        : -1;
}

// The number that the four hexadecimal digits at `bytes` write.
int32_t hexadecimal(const uint8_t *bytes) {
  int32_t number = 0;
  for (int i = 0; i < 4; i++) {
    number = number << 4 | hexadecimal_digit(bytes[i]);
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

namespace {

// Four hexadecimal digits that are there; `end` is where they would end.
csj_status check_digits(const uint8_t *bytes, size_t length, size_t end, int32_t &unit) {
  for (size_t at = end - 4; at < end; at++) {
    if (at >= length) { return CSJ_INCOMPLETE_STRING; }
    if (hexadecimal_digit(bytes[at]) < 0) { return CSJ_BAD_ESCAPE; }
  }
  unit = hexadecimal(bytes + end - 4);
  return CSJ_OK;
}

}

csj_status csj::check_escape(const uint8_t *bytes, size_t length, csj_halves halves, size_t at, size_t &taken) {
  if (at + 1 >= length) { return CSJ_INCOMPLETE_STRING; }
  taken = 2;
  if (bytes[at + 1] != 'u') { return plain_escape(bytes[at + 1]) == 0 ? CSJ_BAD_ESCAPE : CSJ_OK; }
  int32_t unit = 0;
  taken = 6;
  if (auto status = check_digits(bytes, length, at + 6, unit)) { return status; }
  if (halves == CSJ_HALVES_REPLACED || unit < 0xD800 || unit > 0xDFFF) { return CSJ_OK; }
  if (unit > 0xDBFF || at + 7 >= length || bytes[at + 6] != '\\' || bytes[at + 7] != 'u') { return CSJ_BAD_ESCAPE; }
  taken = 12;
  if (auto status = check_digits(bytes, length, at + 12, unit)) { return status; }
  return unit < 0xDC00 || unit > 0xDFFF ? CSJ_BAD_ESCAPE : CSJ_OK;
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
