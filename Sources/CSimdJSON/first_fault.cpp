// Where the text stops being JSON's, as far as simdjson's first stage looks: UTF-8, control characters in strings,
// strings that never end. simdjson says only which; a person needs the place, and of a string the first thing wrong,
// a broken escape before it included.

#include "csj_parser.hpp"

namespace csj {

namespace {

bool continues(const uint8_t *bytes, size_t length, size_t at) { return at < length && (bytes[at] & 0xC0) == 0x80; }

// How many bytes the sequence at `at` takes; 0 when it is not UTF-8 (too long a form, a surrogate, beyond U+10FFFF).
size_t sequence_length(const uint8_t *bytes, size_t length, size_t at) {
  uint8_t first = bytes[at];
  if (first < 0x80) { return 1; }
  if (first < 0xC2 || first > 0xF4 || !continues(bytes, length, at + 1)) { return 0; }
  if (first < 0xE0) { return 2; }
  uint8_t second = bytes[at + 1];
  if (!continues(bytes, length, at + 2)) { return 0; }
  if (first < 0xF0) {
    bool shorter_exists = first == 0xE0 && second < 0xA0;
    bool surrogate = first == 0xED && second > 0x9F;
    return shorter_exists || surrogate ? 0 : 3;
  }
  if (!continues(bytes, length, at + 3)) { return 0; }
  bool shorter_exists = first == 0xF0 && second < 0x90;
  bool beyond_unicode = first == 0xF4 && second > 0x8F;
  return shorter_exists || beyond_unicode ? 0 : 4;
}

}

fault first_fault(const source &text) {
  const uint8_t *bytes = text.bytes;
  size_t length = text.length;
  bool in_string = false;
  bool only_space = true;
  size_t start = 0;
  for (size_t at = 0; at < length;) {
    uint8_t byte = bytes[at];
    size_t size = sequence_length(bytes, length, at);
    if (!in_string) { start = at; }
    if (size == 0) { return {CSJ_INVALID_UTF8, at, start}; }
    only_space = only_space && (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t');
    if (byte == '"') { in_string = !in_string; }
    if (in_string && byte < 0x20) { return {CSJ_CONTROL, at, start}; }
    if (byte == '\\') {
      // Outside of a string nothing may begin with it, whatever the grammar waits for.
      if (!in_string) { return {CSJ_NO_VALUE, at, at}; }
      auto status = check_escape(bytes, length, text.halves, at, size);
      if (status == CSJ_INCOMPLETE_STRING) { break; }
      if (status != CSJ_OK) { return {status, at, start}; }
    }
    at += size;
  }
  if (only_space) { return {CSJ_EMPTY, length, 0}; }
  return in_string ? fault{CSJ_INCOMPLETE_STRING, length, start} : fault{CSJ_INCOMPLETE, length, length};
}

}
