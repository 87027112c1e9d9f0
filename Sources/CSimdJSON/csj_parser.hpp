#pragma once

// What the files of this target share.

#include "CSimdJSON.h"
#include <memory>
#include <simdjson.h>

namespace csj {

// Which names an open object may already have: two bits for each, found by the length and four bytes of the name.
struct name_filter {
  uint64_t words[4];
  uint32_t count;

  // Sets one of 256 bits; whether it was not set before.
  bool set(uint64_t number) {
    uint64_t &word = words[number >> 6], bit = uint64_t(1) << (number & 63);
    bool is_new = (word & bit) == 0;
    word |= bit;
    return is_new;
  }
};

}

struct csj_parser {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> structure;
  std::unique_ptr<csj_node[]> nodes;
  size_t node_capacity = 0;
  std::unique_ptr<uint32_t[]> open;  // numbers of the containers around the current node
  std::unique_ptr<csj::name_filter[]> names;  // of each of those containers
  size_t open_capacity = 0;
};

namespace csj {

// The bytes to parse, and how strictly.
struct source {
  const uint8_t *bytes;
  size_t length;
  size_t maximum_depth;
  size_t memory;
  csj_halves halves;
};

struct fault {
  csj_status status;
  size_t offset;
  size_t start;
};

// Checks the grammar over the offsets simdjson found, and fills the parser's nodes.
//
// With a `stop`, the last of the offsets is where simdjson's first stage would not go on; where the grammar has
// nothing against what begins there, `stop` is the fault.
fault build_nodes(csj_parser &parser, const source &text, const fault *stop, size_t &count, uint32_t &twin);

// The first byte that simdjson's first stage would not take, or the first broken escape before it; a slow second
// look, only after the stage failed. A start before the offset is that of the string around it.
fault first_fault(const source &text);

// Whether the escape at `at` is one of JSON's; if so, `taken` is how many bytes it has.
csj_status check_escape(const uint8_t *bytes, size_t length, csj_halves halves, size_t at, size_t &taken);

// How many bytes a number takes; 0 when it is not JSON's.
size_t number_length(const uint8_t *bytes, size_t length);

}
