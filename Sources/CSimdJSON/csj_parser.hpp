#pragma once

// What the files of this target share.

#include "CSimdJSON.h"
#include <memory>
#include <simdjson.h>

struct csj_parser {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> structure;
  std::unique_ptr<csj_node[]> nodes;
  size_t node_capacity = 0;
  std::unique_ptr<uint32_t[]> open;  // numbers of the containers around the current node
  size_t open_capacity = 0;
};

namespace csj {

struct fault {
  csj_status status;
  size_t offset;
};

// Checks the grammar over the offsets simdjson found, and fills the parser's nodes.
fault build_nodes(csj_parser &parser, const uint8_t *bytes, size_t length, size_t maximum_depth, size_t &count);

// The first byte that simdjson's first stage would not take; a slow second look, only after it failed.
fault first_fault(const uint8_t *bytes, size_t length);

// Whether every escape between a string's quotes is one of JSON's. `at` is moved to the first that is not.
bool valid_escapes(const uint8_t *bytes, size_t length, size_t &at);

// How many bytes a number takes; 0 when it is not JSON's.
size_t number_length(const uint8_t *bytes, size_t length);

}
