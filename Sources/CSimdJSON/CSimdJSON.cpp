#include "csj_parser.hpp"

#include <charconv>
#include <new>

namespace {

csj_document failed(csj_status status, size_t offset) {
  return {status, offset, offset, 0, 0, nullptr};
}

// Room for the offsets of a document of this length, kept from one document to the next.
bool ensure_capacity(csj_parser &parser, size_t length, size_t maximum_depth) {
  if (parser.structure == nullptr) {
    auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(length, 1, parser.structure);
    if (error) { return false; }
  } else if (parser.structure->capacity() < length) {
    if (parser.structure->set_capacity(length)) { return false; }
  }
  if (parser.open_capacity < maximum_depth) {
    parser.open.reset(new (std::nothrow) uint32_t[maximum_depth]);
    parser.names.reset(new (std::nothrow) csj::name_filter[maximum_depth]);
    parser.open_capacity = parser.open && parser.names ? maximum_depth : 0;
  }
  return parser.open_capacity > 0;
}

// Nodes are never more than the offsets found. Left unset on purpose: pages not needed are never touched.
bool ensure_nodes(csj_parser &parser, size_t count) {
  if (parser.node_capacity >= count) { return true; }
  parser.nodes.reset(new (std::nothrow) csj_node[count]);
  parser.node_capacity = parser.nodes ? count : 0;
  return parser.nodes != nullptr;
}

bool is_structural(uint8_t byte) {
  return byte == '{' || byte == '}' || byte == '[' || byte == ']' || byte == ',' || byte == ':' || byte == '"';
}

// No more offsets than simdjson can find: each structural byte, and one value behind each at most.
size_t most_offsets(const csj::source &text) {
  size_t count = 1;
  for (size_t at = 0; at < text.length; at++) { count += 2 * is_structural(text.bytes[at]); }
  return count < text.length ? count : text.length;
}

// The nodes of the offsets found: those that begin a value or a name.
size_t node_count(const csj_parser &parser, const csj::source &text) {
  auto index = parser.structure->structural_indexes.get();
  size_t count = 0;
  for (size_t at = 0; at < parser.structure->n_structural_indexes; at++) {
    uint8_t byte = text.bytes[index[at]];
    count += byte != ',' && byte != ':' && byte != '}' && byte != ']';
  }
  return count;
}

// Whether the offsets fit into the memory allowed. They are at most as many as bytes: mostly nothing is to be counted.
bool offsets_fit(const csj::source &text) {
  size_t most = text.memory / sizeof(uint32_t);
  return text.length <= most || most_offsets(text) <= most;
}

// Whether the nodes fit as well.
bool nodes_fit(const csj_parser &parser, const csj::source &text) {
  size_t offsets = parser.structure->n_structural_indexes;
  size_t room = text.memory / sizeof(csj_node), taken = offsets / (sizeof(csj_node) / sizeof(uint32_t)) + 1;
  return offsets + taken <= room || node_count(parser, text) + taken <= room;
}

csj_document build(csj_parser &parser, const csj::source &text, const csj::fault *stop) {
  if (!nodes_fit(parser, text)) { return failed(CSJ_TOO_LARGE, 0); }
  if (!ensure_nodes(parser, parser.structure->n_structural_indexes)) { return failed(CSJ_OUT_OF_MEMORY, 0); }
  size_t count = 0;
  uint32_t twin = 0;
  auto fault = csj::build_nodes(parser, text, stop, count, twin);
  return {fault.status, fault.offset, fault.start, count, twin, count == 0 ? nullptr : parser.nodes.get()};
}

// What stands before the first byte that simdjson would not take, and the first fault of all.
csj_document parse_up_to_fault(csj_parser &parser, const csj::source &text) {
  auto stop = csj::first_fault(text);
  if (stop.status == CSJ_EMPTY) { return {CSJ_EMPTY, stop.offset, stop.start, 0, 0, nullptr}; }
  auto &structure = *parser.structure;
  if (stop.start == 0) {
    structure.n_structural_indexes = 0;
  } else if (structure.stage1(text.bytes, stop.start, simdjson::stage1_mode::regular)) {
    // Nothing but white space before the fault, which simdjson takes for an error.
    structure.n_structural_indexes = 0;
  }
  // There is room: the offsets of a text are fewer than its bytes, and this is only the beginning of it.
  if (stop.start < text.length) { structure.structural_indexes[structure.n_structural_indexes++] = uint32_t(stop.start); }
  return build(parser, text, &stop);
}

}

csj_parser *csj_parser_create(void) { return new (std::nothrow) csj_parser; }

void csj_parser_destroy(csj_parser *parser) { delete parser; }

csj_document csj_parse(csj_parser *parser, const uint8_t *bytes, size_t length, csj_limits limits) {
  if (length == 0) { return failed(CSJ_EMPTY, 0); }
  if (length >= simdjson::SIMDJSON_MAXSIZE_BYTES) { return failed(CSJ_TOO_LARGE, length); }
  csj::source text = {bytes, length, limits.maximum_depth, limits.memory, limits.halves};
  if (!offsets_fit(text)) { return failed(CSJ_TOO_LARGE, 0); }
  if (!ensure_capacity(*parser, length, limits.maximum_depth)) { return failed(CSJ_OUT_OF_MEMORY, 0); }
  if (parser->structure->stage1(bytes, length, simdjson::stage1_mode::regular)) {
    return parse_up_to_fault(*parser, text);
  }
  return build(*parser, text, nullptr);
}

int csj_integer(const uint8_t *bytes, size_t length, int64_t *number) {
  auto first = reinterpret_cast<const char *>(bytes);
  auto result = std::from_chars(first, first + length, *number);
  return result.ec == std::errc() && result.ptr == first + length;
}

int csj_double(const uint8_t *bytes, size_t length, double *number) {
  auto first = reinterpret_cast<const char *>(bytes);
  auto result = std::from_chars(first, first + length, *number);
  return result.ec == std::errc() && result.ptr == first + length;
}
