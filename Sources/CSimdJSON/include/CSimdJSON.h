#pragma once

// JSON read once into a flat array of nodes, so that Swift reads fields without creating a string or crossing the
// language border for each. simdjson finds the structure and checks the UTF-8; the grammar is checked here, since
// simdjson's own trees keep no byte offsets, and a row of an inventory must know where it came from.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum csj_kind : uint8_t {
  CSJ_OBJECT = 0,
  CSJ_ARRAY = 1,
  CSJ_STRING = 2,
  CSJ_NUMBER = 3,
  CSJ_TRUE = 4,
  CSJ_FALSE = 5,
  CSJ_NULL = 6
} csj_kind;

typedef enum csj_status : uint8_t {
  CSJ_OK = 0,
  CSJ_EMPTY = 1,            // nothing but white space
  CSJ_INVALID = 2,          // not JSON
  CSJ_INCOMPLETE = 3,       // JSON that ends too early
  CSJ_INVALID_UTF8 = 4,
  CSJ_TOO_DEEP = 5,
  CSJ_TOO_LARGE = 6,        // 4 GiB or more
  CSJ_OUT_OF_MEMORY = 7
} csj_status;

// A value, or the name of an object's field; the field's value is the node after its name.
typedef struct csj_node {
  uint32_t offset;          // of the first byte; of a string, of the byte after the quote
  uint32_t length;          // in bytes, without a string's quotes
  uint32_t next;            // number of the node after this one and all it holds
  csj_kind kind;
  uint8_t escaped;          // 1: a string with a backslash in it
  uint16_t reserved;
} csj_node;

typedef struct csj_document {
  csj_status status;
  size_t error_offset;      // of the first byte at fault
  size_t node_count;
  const csj_node *nodes;    // belongs to the parser, until it parses again
} csj_document;

typedef struct csj_parser csj_parser;

// A parser, to be used by one thread at a time; null when there is no memory.
csj_parser *csj_parser_create(void);
void csj_parser_destroy(csj_parser *parser);

// Parses one document. The bytes need no padding and are not kept.
csj_document csj_parse(csj_parser *parser, const uint8_t *bytes, size_t length, size_t maximum_depth);

// Writes the text of an escaped string of a parsed document; returns its length, never more than `length`.
size_t csj_unescape(const uint8_t *bytes, size_t length, uint8_t *text);

// The number as an integer; 0 when it is not one or does not fit.
int csj_integer(const uint8_t *bytes, size_t length, int64_t *number);

// The number as a double; 0 when it is out of range.
int csj_double(const uint8_t *bytes, size_t length, double *number);

#ifdef __cplusplus
}
#endif
