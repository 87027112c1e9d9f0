// The table of all IAM actions as bytes; the first lines of each file say where it comes from and of which date.
#pragma once
#include <stddef.h>

/// A built-in file.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t length;
} cdata_file;

/// Every action with its access level, resource kinds and condition keys (data/iam_actions.tsv).
cdata_file cdata_iam_actions(void);

/// Every resource kind with its ARN pattern (data/iam_resources.tsv).
cdata_file cdata_iam_resources(void);
