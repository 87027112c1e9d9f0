#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A terminal emulator (libvterm) and a pseudo-terminal with a small shell, for tests.

/// The emulator with what it has heard.
typedef struct cvt_terminal cvt_terminal;

/// A colour of a cell.
enum cvt_color_kind { CVT_DEFAULT, CVT_INDEXED, CVT_RGB };
typedef struct {
  enum cvt_color_kind kind;
  uint8_t index;
  uint8_t red, green, blue;
} cvt_color;

/// A cell of the emulated screen.
typedef struct {
  uint32_t scalars[6];
  int32_t count;
  int32_t width;
  bool bold, italic, underline, reverse;
  cvt_color foreground;
  cvt_color background;
} cvt_cell;

/// What the emulated terminal was told.
typedef struct {
  bool alternate_screen;
  bool cursor_visible;
  bool mouse;
  bool bracketed_paste;
  bool application_cursor_keys;
  /// Titles pushed and not popped.
  int32_t title_depth;
  int32_t cursor_row;
  int32_t cursor_column;
} cvt_state;

cvt_terminal *cvt_new(int32_t rows, int32_t columns);
void cvt_free(cvt_terminal *terminal);
void cvt_resize(cvt_terminal *terminal, int32_t rows, int32_t columns);
/// Feeds what the program wrote.
void cvt_feed(cvt_terminal *terminal, const uint8_t *bytes, size_t count);
/// Takes what the terminal answers or its keyboard sends; returns the number of bytes.
size_t cvt_take_output(cvt_terminal *terminal, uint8_t *bytes, size_t capacity);
cvt_cell cvt_cell_at(cvt_terminal *terminal, int32_t row, int32_t column);
cvt_state cvt_state_of(cvt_terminal *terminal);
const char *cvt_title(cvt_terminal *terminal);

enum cvt_key {
  CVT_ENTER, CVT_TAB, CVT_BACKSPACE, CVT_ESCAPE, CVT_UP, CVT_DOWN, CVT_LEFT, CVT_RIGHT, CVT_INSERT, CVT_DELETE,
  CVT_HOME, CVT_END, CVT_PAGE_UP, CVT_PAGE_DOWN,
  /// F1 is CVT_FUNCTION + 1.
  CVT_FUNCTION = 100
};
enum cvt_modifier { CVT_SHIFT = 1, CVT_ALT = 2, CVT_CONTROL = 4 };
void cvt_press_key(cvt_terminal *terminal, int32_t key, int32_t modifiers);
void cvt_press_character(cvt_terminal *terminal, uint32_t scalar, int32_t modifiers);
void cvt_begin_paste(cvt_terminal *terminal);
void cvt_end_paste(cvt_terminal *terminal);
/// Buttons: 1 left, 4 wheel up, 5 wheel down. Sends nothing unless the program has asked for the mouse.
void cvt_press_button(cvt_terminal *terminal, int32_t button, int32_t row, int32_t column);

/// A program under a shell-like leader of its own session on a pseudo-terminal.
typedef struct {
  /// The terminal's side.
  int32_t terminal;
  /// Commands for the leader, and its reports.
  int32_t commands;
  int32_t reports;
  int32_t leader;
} cvt_session;

/// What became of the program, as the leader reports it.
enum cvt_report_kind { CVT_STARTED, CVT_STOPPED, CVT_CONTINUED, CVT_EXITED, CVT_SIGNALED };
typedef struct {
  int32_t kind;
  /// Process id, signal or exit code.
  int32_t value;
} cvt_report;

/// Commands of one byte; CVT_SIGNAL is followed by the signal's number, for the program alone.
enum cvt_command { CVT_START = 'g', CVT_FOREGROUND = 'f', CVT_SIGNAL = 's' };

/// Prepares a program, which begins with CVT_START; false with errno set when the system refuses.
bool cvt_spawn(
    const char *path, char *const arguments[], char *const environment[], int32_t rows, int32_t columns,
    cvt_session *session);
bool cvt_set_size(int32_t terminal, int32_t rows, int32_t columns);
/// Waits until one of two descriptors can be read; returns bits 1 and 2, 0 after the time-out.
int32_t cvt_wait(int32_t first, int32_t second, int32_t timeout_milliseconds);
