#include "CData.h"

const unsigned char cdata_runtimes[] = {
#embed "data/runtimes.json"
};
const size_t cdata_runtimes_length = sizeof cdata_runtimes;
