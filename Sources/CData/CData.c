#include "CData.h"

static const unsigned char cdata_runtimes[] = {
#embed "data/runtimes.json"
};
const size_t cdata_runtimes_length = sizeof cdata_runtimes;

static const unsigned char cdata_layers[] = {
#embed "data/layers.tsv"
};

cdata_file cdata_layer_publishers(void) { return (cdata_file){cdata_layers, sizeof cdata_layers}; }

// Swift sees no arrays of unknown length, so that each file is reached through a function.
const unsigned char *cdata_runtimes_bytes(void) { return cdata_runtimes; }
