// Built-in data files as bytes. Each file under data/ says where its facts come from and of which date.
#pragma once
#include <stddef.h>
#include "CDataActions.h"
#include "CDataFrameworks.h"
#include "CDataThemes.h"

/// Lambda runtimes with their dates (data/runtimes.json).
const unsigned char *cdata_runtimes_bytes(void);
extern const size_t cdata_runtimes_length;

/// Accounts that publish layers for everybody (data/layers.tsv).
cdata_file cdata_layer_publishers(void);
