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
  CSJ_EMPTY = 1,               // nothing but white space
  CSJ_INCOMPLETE = 2,          // the text ends inside a value
  CSJ_INCOMPLETE_STRING = 3,   // the text ends inside a string
  CSJ_NO_VALUE = 4,            // no value begins with this byte
  CSJ_NO_NAME = 5,             // no name of a field begins with this byte
  CSJ_NO_COLON = 6,
  CSJ_NO_COMMA_IN_OBJECT = 7,  // neither a comma nor the end of the object
  CSJ_NO_COMMA_IN_ARRAY = 8,   // neither a comma nor the end of the array
  CSJ_TRAILING = 9,            // more text after the value
  CSJ_MISSPELT_WORD = 10,      // neither true nor false nor null
  CSJ_MALFORMED_NUMBER = 11,   // a number JSON does not allow
  CSJ_BAD_ESCAPE = 12,         // an escape JSON does not know, or half of a surrogate pair where those are refused
  CSJ_CONTROL = 13,            // a control character in a string
  CSJ_INVALID_UTF8 = 14,
  CSJ_TOO_DEEP = 15,
  CSJ_TOO_LARGE = 16,          // 4 GiB or more, or offsets and nodes that take more than `memory`
  CSJ_OUT_OF_MEMORY = 17
} csj_status;

// A value, or the name of an object's field; the field's value is the node after its name.
typedef struct csj_node {
  uint32_t offset;          // of the first byte; of a string, of the byte after the quote
  uint32_t length;          // in bytes, without a string's quotes
  uint32_t next;            // number of the node after this one and all it holds
  csj_kind kind;
  uint8_t escaped;          // 1: a string with a backslash in it
  uint8_t twins;            // 1: an object in which a name stands twice
  uint8_t reserved;
} csj_node;

typedef struct csj_document {
  csj_status status;
  size_t error_offset;      // of the first byte at fault
  size_t error_start;       // of the string, word or number that the byte belongs to
  size_t node_count;        // after a fault, of the nodes before it; the containers around it end there
  uint32_t twin;            // number of the first name that stands a second time in its object; 0 when there is none
  const csj_node *nodes;    // belongs to the parser, until it parses again; null when there are none
} csj_document;

typedef struct csj_parser csj_parser;

// A parser, to be used by one thread at a time; null when there is no memory.
csj_parser *csj_parser_create(void);
void csj_parser_destroy(csj_parser *parser);

// What to make of an escape that is half of a surrogate pair.
typedef enum csj_halves : uint8_t {
  CSJ_HALVES_REPLACED = 0,  // it becomes U+FFFD: the text it was cut from is lost, the rest is worth reading
  CSJ_HALVES_REFUSED = 1
} csj_halves;

// How strictly a document is read, and what it may cost.
typedef struct csj_limits {
  size_t maximum_depth;
  size_t memory;            // bytes for offsets and nodes, besides the text itself
  csj_halves halves;
} csj_limits;

// Parses one document. The bytes need no padding and are not kept. The fault told is the first of the text.
csj_document csj_parse(csj_parser *parser, const uint8_t *bytes, size_t length, csj_limits limits);

// Writes the text of an escaped string of a parsed document; returns its length, never more than `length`.
size_t csj_unescape(const uint8_t *bytes, size_t length, uint8_t *text);

// The number as an integer; 0 when it is not one or does not fit.
int csj_integer(const uint8_t *bytes, size_t length, int64_t *number);

// The number as a double; 0 when it is out of range.
int csj_double(const uint8_t *bytes, size_t length, double *number);

#ifdef __cplusplus
}
#endif
