#pragma once

// gzip read with a bound: a small file may unfold into more than the machine has.

#include <stddef.h>
#include <stdint.h>

typedef enum czl_status {
  CZL_OK = 0,
  CZL_CORRUPT = 1,          // not gzip, or damaged
  CZL_INCOMPLETE = 2,       // ends too early
  CZL_TOO_LARGE = 3,        // more bytes than the limit
  CZL_OUT_OF_MEMORY = 4
} czl_status;

typedef struct czl_text {
  czl_status status;
  uint8_t *bytes;           // to be freed with `free`; null unless the status is CZL_OK
  size_t length;
  size_t trailing_length;   // bytes behind the last member that are neither gzip nor zeros
} czl_text;

// All members of a gzip file, one after the other. What follows them is not gzip: zeros pad a file on tapes and network
// folders, other bytes are counted and left out, as gzip(1) does.
czl_text czl_inflate(const uint8_t *bytes, size_t length, size_t limit);
