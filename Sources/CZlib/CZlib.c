#include "CZlib.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

enum { GZIP_ONLY = 16 + MAX_WBITS };

static czl_text failed(z_stream *stream, czl_text text, czl_status status) {
  inflateEnd(stream);
  free(text.bytes);
  return (czl_text){status, NULL, 0, 0};
}

// Doubles the room. The byte beyond the limit is how a text that is too large shows.
static int grow(czl_text *text, size_t *room, size_t limit) {
  size_t larger = *room > limit / 2 ? limit + 1 : *room * 2;
  uint8_t *moved = realloc(text->bytes, larger);
  if (moved == NULL) { return 0; }
  text->bytes = moved;
  *room = larger;
  return 1;
}

// zlib counts in `unsigned int`: what does not fit waits for the next round.
static unsigned int part(size_t length) { return length > UINT_MAX ? UINT_MAX : (unsigned int)length; }

static int is_member(const uint8_t *bytes, size_t length) {
  return length >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B;
}

// The length without zeros at the end.
static size_t without_padding(const uint8_t *bytes, size_t length) {
  while (length > 0 && bytes[length - 1] == 0) { length--; }
  return length;
}

czl_text czl_inflate(const uint8_t *bytes, size_t length, size_t limit) {
  z_stream stream = {0};
  size_t room = length < limit / 8 ? length * 8 + 64 : limit + 1;
  size_t taken = 0;
  czl_text text = {CZL_OK, malloc(room), 0, 0};
  if (text.bytes == NULL || inflateInit2(&stream, GZIP_ONLY) != Z_OK) {
    return failed(&stream, text, CZL_OUT_OF_MEMORY);
  }
  for (;;) {
    if (text.length > limit) { return failed(&stream, text, CZL_TOO_LARGE); }
    if (text.length == room && !grow(&text, &room, limit)) { return failed(&stream, text, CZL_OUT_OF_MEMORY); }
    unsigned int input = part(length - taken), output = part(room - text.length);
    stream.next_in = (uint8_t *)(uintptr_t)(bytes + taken);
    stream.avail_in = input;
    stream.next_out = text.bytes + text.length;
    stream.avail_out = output;
    int result = inflate(&stream, Z_NO_FLUSH);
    taken += input - stream.avail_in;
    text.length += output - stream.avail_out;
    if (result == Z_MEM_ERROR) { return failed(&stream, text, CZL_OUT_OF_MEMORY); }
    if (result == Z_BUF_ERROR || (result == Z_OK && taken == length && stream.avail_out > 0)) {
      return failed(&stream, text, CZL_INCOMPLETE);
    }
    if (result != Z_OK && result != Z_STREAM_END) { return failed(&stream, text, CZL_CORRUPT); }
    if (result == Z_OK) { continue; }
    if (!is_member(bytes + taken, length - taken)) { break; }
    if (inflateReset(&stream) != Z_OK) { return failed(&stream, text, CZL_CORRUPT); }
  }
  inflateEnd(&stream);
  text.trailing_length = without_padding(bytes + taken, length - taken);
  if (text.length > limit) { return failed(&stream, text, CZL_TOO_LARGE); }
  return text;
}
