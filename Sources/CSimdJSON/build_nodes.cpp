// The grammar, over the offsets of simdjson's first stage: each brace, bracket, colon, comma, opening quote, and
// first byte of a number or word, in the order of the file.

#include "csj_parser.hpp"

#include <cstring>

namespace csj {

namespace {

// Names of one object that are held against each other.
constexpr uint32_t MOST_NAMES = 256;

bool is_space(uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

class node_builder {
 public:
  node_builder(csj_parser &parser, const source &text, const fault *stop)
      : bytes(text.bytes), length(text.length), maximum_depth(text.maximum_depth), halves(text.halves), stop(stop),
        index(parser.structure->structural_indexes.get()), index_end(index + parser.structure->n_structural_indexes),
        nodes(parser.nodes.get()), open(parser.open.get()), names(parser.names.get()) {}

  fault build(size_t &count, uint32_t &twin) {
    bool more = value();
    while (more && depth > 0) { more = nodes[open[depth - 1]].kind == CSJ_OBJECT ? next_field() : next_element(); }
    if (more && index != index_end) { more = fail(CSJ_TRAILING); }
    if (!more) { end_early(); }
    count = node_count;
    twin = first_twin;
    return found;
  }

 private:
  const uint8_t *bytes;
  size_t length;
  size_t maximum_depth;
  csj_halves halves;
  const fault *stop;
  const uint32_t *index;
  const uint32_t *index_end;
  csj_node *nodes;
  size_t node_count = 0;
  uint32_t *open;
  name_filter *names;
  uint32_t first_twin = 0;
  size_t depth = 0;
  bool container_is_new = false;
  bool name_is_last = false;
  fault found = {CSJ_OK, 0, 0};

  // The byte at the next offset; 0, which is never one of them in valid JSON, at the end.
  uint8_t peek() const { return index == index_end ? 0 : bytes[*index]; }

  bool fail(csj_status status, size_t offset, size_t start) {
    found = {status, offset, start};
    return false;
  }

  bool fail(csj_status status) {
    return index == index_end ? fail(CSJ_INCOMPLETE, length, length) : fail(status, *index, *index);
  }

  // After a fault: a name without a value goes, and what is open ends here, so that what was read can be walked.
  void end_early() {
    if (name_is_last) { node_count--; }
    while (depth > 0) {
      csj_node &node = nodes[open[--depth]];
      node.length = uint32_t(found.offset - node.offset);
      node.next = uint32_t(node_count);
    }
    // Bytes that are no UTF-8 are more worth telling than what they stand in place of.
    if (stop != nullptr && stop->status == CSJ_INVALID_UTF8 && stop->offset == found.offset) { found = *stop; }
  }

  csj_node &add(csj_kind kind, size_t offset, size_t bytes_taken) {
    csj_node &node = nodes[node_count++];
    node = {uint32_t(offset), uint32_t(bytes_taken), uint32_t(node_count), kind, 0, 0, 0};
    return node;
  }

  bool value() {
    switch (peek()) {
      case '{': return open_container(CSJ_OBJECT);
      case '[': return open_container(CSJ_ARRAY);
      case '"': return string();
      case 't': return word("true", 4, CSJ_TRUE);
      case 'f': return word("false", 5, CSJ_FALSE);
      case 'n': return word("null", 4, CSJ_NULL);
      default: return number();
    }
  }

  bool open_container(csj_kind kind) {
    if (depth == maximum_depth) { return fail(CSJ_TOO_DEEP); }
    name_is_last = false;
    if (kind == CSJ_OBJECT) { names[depth] = {}; }
    open[depth++] = uint32_t(node_count);
    add(kind, *index++, 0);
    container_is_new = true;
    return true;
  }

  bool close_container() {
    csj_node &node = nodes[open[--depth]];
    node.length = *index++ + 1 - node.offset;
    node.next = uint32_t(node_count);
    container_is_new = false;
    return true;
  }

  // After a container's start or one of its values: its end, or a comma and what follows it.
  bool next_field() {
    if (peek() == '}') { return close_container(); }
    if (!container_is_new) {
      if (peek() != ',') { return fail(CSJ_NO_COMMA_IN_OBJECT); }
      index++;
    }
    container_is_new = false;
    if (peek() != '"') { return fail(CSJ_NO_NAME); }
    if (!string()) { return false; }
    note_name();
    name_is_last = true;
    if (peek() != ':') { return fail(CSJ_NO_COLON); }
    index++;
    return value();
  }

  // JSON lets a name stand twice and says not what that means (RFC 8259, section 4), so that it must not go unseen.
  void note_name() {
    const csj_node &name = nodes[node_count - 1];
    const uint8_t *text = bytes + name.offset;
    uint64_t mixed = name.length;
    if (name.length > 0) {
      mixed |= uint64_t(text[0]) << 32 | uint64_t(text[name.length / 3]) << 40 | uint64_t(text[name.length / 2]) << 48
        | uint64_t(text[name.length - 1]) << 56;
    }
    mixed *= 0x9E3779B97F4A7C15;
    name_filter &filter = names[depth - 1];
    // Objects of AWS have a few dozen names; one with thousands must not cost their square.
    if (++filter.count > MOST_NAMES) { return; }
    // Two bits each, so that of two dozen names hardly one is taken for another.
    bool is_new = filter.set(mixed >> 56);
    is_new |= filter.set(mixed >> 48 & 255);
    if (!is_new && has_name(name)) {
      nodes[open[depth - 1]].twins = 1;
      if (first_twin == 0) { first_twin = uint32_t(node_count - 1); }
    }
  }

  // Whether the object that is open has had a name before this last one.
  bool has_name(const csj_node &name) const {
    for (uint32_t at = open[depth - 1] + 1; at < node_count - 1; at = nodes[at + 1].next) {
      const csj_node &other = nodes[at];
      if (other.length == name.length && std::memcmp(bytes + other.offset, bytes + name.offset, name.length) == 0) {
        return true;
      }
    }
    return false;
  }

  bool next_element() {
    if (peek() == ']') { return close_container(); }
    if (!container_is_new) {
      if (peek() != ',') { return fail(CSJ_NO_COMMA_IN_ARRAY); }
      index++;
    }
    container_is_new = false;
    return value();
  }

  // The closing quote is the last byte before the next offset that is not space: stage one checked that it is there,
  // and gives an offset to whatever may follow it.
  bool string() {
    size_t start = *index + 1;
    if (stop != nullptr && stop->start + 1 == start) { return fail(stop->status, stop->offset, stop->start); }
    index++;
    size_t end = (index == index_end ? length : *index) - 1;
    while (is_space(bytes[end])) { end--; }
    bool escaped = has_backslash(start, end);
    if (escaped && !check_escapes(start, end)) { return false; }
    add(CSJ_STRING, start, end - start).escaped = escaped;
    name_is_last = false;
    return true;
  }

  bool check_escapes(size_t start, size_t end) {
    for (size_t at = start; at < end;) {
      auto next = static_cast<const uint8_t *>(std::memchr(bytes + at, '\\', end - at));
      if (next == nullptr) { return true; }
      at = size_t(next - bytes);
      size_t taken = 0;
      if (auto status = check_escape(bytes, end, halves, at, taken)) {
        // A string that ends here has its end in sight; what is short is the escape.
        return fail(status == CSJ_INCOMPLETE_STRING ? CSJ_BAD_ESCAPE : status, at, start - 1);
      }
      at += taken;
    }
    return true;
  }

  // Eight bytes at a time. Most strings are shorter than a call of memchr is worth.
  bool has_backslash(size_t start, size_t end) const {
    constexpr uint64_t ones = 0x0101010101010101, highs = ones << 7, backslashes = ones * '\\';
    if (end - start > 64 || end + 8 > length) { return std::memchr(bytes + start, '\\', end - start) != nullptr; }
    for (size_t at = start; at < end; at += 8) {
      uint64_t word;
      std::memcpy(&word, bytes + at, 8);
      word ^= backslashes;
      uint64_t found = (word - ones) & ~word & highs;
      if (found == 0) { continue; }
      // The lowest bit found is exact; beyond the string it does not count.
      return at + size_t(__builtin_ctzll(found)) / 8 < end;
    }
    return false;
  }

  bool ends(size_t at) const {
    if (at >= length) { return true; }
    uint8_t byte = bytes[at];
    return is_space(byte) || byte == ',' || byte == '}' || byte == ']';
  }

  bool word(const char *text, size_t size, csj_kind kind) {
    size_t at = *index;
    for (size_t i = 0; i < size; i++) {
      if (at + i == length) { return fail(CSJ_INCOMPLETE, length, at); }
      if (bytes[at + i] != uint8_t(text[i])) { return fail(CSJ_MISSPELT_WORD, at + i, at); }
    }
    return scalar(kind, at, size);
  }

  bool number() {
    if (index == index_end) { return fail(CSJ_INCOMPLETE); }
    size_t at = *index;
    bool is_negative = bytes[at] == '-';
    if (!is_negative && (bytes[at] < '0' || bytes[at] > '9')) { return fail(CSJ_NO_VALUE); }
    if (is_negative && at + 1 == length) { return fail(CSJ_INCOMPLETE, length, at); }
    size_t size = number_length(bytes + at, length - at);
    if (size == 0) { return fail(CSJ_MALFORMED_NUMBER); }
    return scalar(CSJ_NUMBER, at, size);
  }

  bool scalar(csj_kind kind, size_t at, size_t size) {
    if (!ends(at + size)) {
      bool in_object = depth > 0 && nodes[open[depth - 1]].kind == CSJ_OBJECT;
      auto status = depth == 0 ? CSJ_TRAILING : in_object ? CSJ_NO_COMMA_IN_OBJECT : CSJ_NO_COMMA_IN_ARRAY;
      return fail(status, at + size, at);
    }
    index++;
    add(kind, at, size);
    name_is_last = false;
    return true;
  }
};

}

fault build_nodes(csj_parser &parser, const source &text, const fault *stop, size_t &count, uint32_t &twin) {
  return node_builder(parser, text, stop).build(count, twin);
}

size_t number_length(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  auto digits = [&] {
    size_t start = at;
    while (at < length && bytes[at] >= '0' && bytes[at] <= '9') { at++; }
    return at - start;
  };
  if (at < length && bytes[at] == '-') { at++; }
  size_t first = at;
  size_t count = digits();
  if (count == 0 || (count > 1 && bytes[first] == '0')) { return 0; }
  if (at < length && bytes[at] == '.') {
    at++;
    if (digits() == 0) { return 0; }
  }
  if (at < length && (bytes[at] == 'e' || bytes[at] == 'E')) {
    at++;
    if (at < length && (bytes[at] == '+' || bytes[at] == '-')) { at++; }
    if (digits() == 0) { return 0; }
  }
  return at;
}

}
