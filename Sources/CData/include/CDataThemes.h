// The built-in themes as bytes: the files in Themes/.
#pragma once
#include <stddef.h>

/// A theme file.
typedef struct {
  /// The theme's name: the file's name without its extension.
  const char *_Nonnull name;
  /// The file's text in UTF-8.
  const unsigned char *_Nonnull bytes;
  size_t length;
} cdata_theme;

/// The number of built-in themes.
size_t cdata_theme_count(void);

/// A built-in theme; `index` counts from 0 and lies below the number of themes.
cdata_theme cdata_theme_at(size_t index);
