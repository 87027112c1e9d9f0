#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "session.h"

#include <curses.h>
#include <unistd.h>
#include <wchar.h>

static const char SYNCHRONIZED_BEGIN[] = "\033[?2026h";
static const char SYNCHRONIZED_END[] = "\033[?2026l";
/// Cells handed to curses in one call.
enum { RUN = 256 };

bool cc_define_pair(int32_t pair, int32_t foreground, int32_t background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

int32_t cc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static attr_t attributes_of(uint8_t bits) {
  attr_t attributes = A_NORMAL;
  if (bits & CC_BOLD) { attributes |= WA_BOLD; }
  if (bits & CC_REVERSE) { attributes |= WA_REVERSE; }
  if (bits & CC_DIM) { attributes |= WA_DIM; }
  if (bits & CC_UNDERLINE) { attributes |= WA_UNDERLINE; }
  if (bits & CC_ITALIC) { attributes |= WA_ITALIC; }
  return attributes;
}

/// Converts one cell and returns the columns it takes.
static int convert(const cc_cell *cell, cchar_t *converted) {
  wchar_t text[6] = L" ";
  for (int index = 0; index < cell->count && index < 5; index++) { text[index] = (wchar_t)cell->scalars[index]; }
  int width = wcwidth(text[0]);
  if (width < 1) {
    // Safe: a scalar that curses would refuse is replaced by a blank of known width.
    wcscpy(text, L" ");
    width = 1;
  }
  int pair = cell->pair;
  setcchar(converted, text, attributes_of(cell->attributes), (short)(pair > 255 ? 0 : pair), &pair);
  return width;
}

void cc_write_row(int32_t row, int32_t column, const cc_cell *cells, int32_t count) {
  cchar_t run[RUN];
  int32_t done = 0;
  while (done < count) {
    int length = 0;
    int width = 0;
    while (length < RUN && done < count) { width += convert(&cells[done++], &run[length++]); }
    mvadd_wchnstr(row, column, run, length);
    column += width;
  }
}

void cc_flush(int32_t cursor_row, int32_t cursor_column, bool shows_cursor, bool synchronized) {
  // Stopped or lent: the next frame after the return paints everything.
  atomic_store(&cc_painter, gettid());
  if (!atomic_load(&cc_is_entered)) {
    atomic_store(&cc_painter, 0);
    return;
  }
  move(cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  if (synchronized) { cc_write_all(cc_current.output, SYNCHRONIZED_BEGIN, sizeof SYNCHRONIZED_BEGIN - 1); }
  doupdate();
  if (synchronized) { cc_write_all(cc_current.output, SYNCHRONIZED_END, sizeof SYNCHRONIZED_END - 1); }
  cc_show_cursor(shows_cursor);
  atomic_store(&cc_painter, 0);
}

void cc_invalidate(void) { clearok(curscr, TRUE); }

void cc_resize(int32_t rows, int32_t columns) {
  resize_term(rows, columns);
  // A window keeps the touched state of its old lines.
  erase();
  cc_invalidate();
}

void cc_send(const uint8_t *bytes, int32_t count) {
  if (atomic_load(&cc_is_entered)) { cc_write_all(cc_current.output, (const char *)bytes, (size_t)count); }
}
