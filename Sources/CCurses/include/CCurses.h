#pragma once

#include <stdbool.h>
#include <stdint.h>

// The terminal of this process through wide-character curses. No curses type is visible here.
// One session at a time, used from one thread; only cc_wake may be called from any thread.

/// One position of a row: a base character with its combining characters.
typedef struct {
  uint32_t scalars[5];
  /// How many of `scalars` are used; 0 is a blank.
  uint8_t count;
  /// Bits of `cc_attribute`.
  uint8_t attributes;
  /// A pair made by cc_define_pair; 0 is the terminal's own colours.
  int32_t pair;
} cc_cell;

enum cc_attribute { CC_BOLD = 1, CC_REVERSE = 2, CC_DIM = 4, CC_UNDERLINE = 8, CC_ITALIC = 16 };

enum cc_open_result {
  CC_OPENED = 0,
  CC_ALREADY_OPEN,
  CC_OUTPUT_NOT_TERMINAL,
  CC_INPUT_NOT_TERMINAL,
  CC_UNKNOWN_TERMINAL,
  CC_CURSOR_NOT_ADDRESSABLE,
  /// A system call failed; errno says why.
  CC_SYSTEM_ERROR
};

enum cc_error_stream { CC_ERRORS_UNTOUCHED, CC_ERRORS_KEPT };

typedef struct {
  /// The terminfo name.
  const char *terminal;
  /// Whether mouse reports are asked for.
  bool mouse;
  /// CC_ERRORS_KEPT sends file descriptor 2 to `error_log` (null: to memory) until the session ends.
  enum cc_error_stream errors;
  const char *error_log;
} cc_options;

/// What the opened terminal can do.
typedef struct {
  /// 0 when the terminal has no colours or cannot keep its own background.
  int32_t colors;
  int32_t pairs;
  bool unicode;
  /// Understands the private modes of xterm: alternate screen, SGR mouse, bracketed paste, titles, OSC 52.
  bool xterm_modes;
} cc_abilities;

/// Enters the full screen; on any result but CC_OPENED nothing was written.
int32_t cc_open(const cc_options *options, cc_abilities *abilities);
/// Leaves the full screen, gives descriptor 2 back and repeats what it caught; harmless when called again.
void cc_close(void);

/// The descriptor keys arrive on.
int32_t cc_input(void);
/// The read end of the pipe that tells of signals and wake-ups.
int32_t cc_notices(void);
/// The size the terminal has now.
void cc_size(int32_t *rows, int32_t *columns);
/// Makes curses use this size.
void cc_resize(int32_t rows, int32_t columns);

/// Defines a pair of colours, -1 being the terminal's own; false when the terminal has no pair left.
bool cc_define_pair(int32_t pair, int32_t foreground, int32_t background);
/// Columns the C library gives a scalar; -1 for one it does not know.
int32_t cc_width(uint32_t scalar);
/// Writes cells; a cell with a wide glyph stands for both its columns.
void cc_write_row(int32_t row, int32_t column, const cc_cell *cells, int32_t count);
/// Sends what was written since the last call and puts the cursor; `synchronized` asks the terminal to show it at once.
void cc_flush(int32_t cursor_row, int32_t cursor_column, bool shows_cursor, bool synchronized);
/// Makes the next flush paint everything.
void cc_invalidate(void);
/// Sends bytes as they are, after what curses has sent.
void cc_send(const uint8_t *bytes, int32_t count);
/// Asks for mouse reports or stops them.
void cc_set_mouse(bool on);

/// Leaves the full screen for another program; cc_enter comes back.
void cc_leave(void);
/// Sets all modes again, also when another program has changed them.
void cc_enter(void);
/// Stops the process group as the shell expects; returns when it goes on.
void cc_stop(void);

/// What happened since the last call.
typedef struct {
  bool resized;
  bool continued;
  bool woken;
  /// The signal that asks the program to end, or 0.
  int32_t terminated;
} cc_notice;

/// Empties the pipe of cc_notices.
cc_notice cc_take_notices(void);
/// Makes the notices readable; from any thread, at any time.
void cc_wake(void);
