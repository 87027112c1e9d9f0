#include "CData.h"

static const unsigned char cdata_runtimes[] = {
#embed "data/runtimes.json"
};
const size_t cdata_runtimes_length = sizeof cdata_runtimes;

// Swift sees no arrays of unknown length, so that each file is reached through a function.
const unsigned char *cdata_runtimes_bytes(void) { return cdata_runtimes; }
