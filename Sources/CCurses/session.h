#pragma once

#include "CCurses.h"

#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>
#include <termios.h>

// What the parts of CCurses share. Fields used in signal handlers are written before the handlers are installed,
// or are atomic.

typedef struct {
  char bytes[512];
  size_t count;
} cc_bytes;

typedef struct {
  int input;
  int output;
  /// The SCREEN of curses, and the stream it writes to.
  void *curses;
  FILE *stream;
  /// The modes found at the start, and ours.
  struct termios saved;
  struct termios raw;
  /// Bytes that keep the window's title and take the screen, and those that take it once more, keeping no title.
  cc_bytes screen;
  cc_bytes screen_again;
  /// What curses, which takes the screen itself at the start, leaves out of `screen`.
  cc_bytes opening;
  /// Bytes that set the modes of the keyboard, and those that undo everything.
  cc_bytes modes;
  cc_bytes leave;
  bool xterm_modes;
  bool mouse;
  bool shows_cursor;
} cc_session;

extern cc_session cc_current;

/// Whether a session exists, and whether its modes are set.
extern atomic_bool cc_is_open;
extern atomic_bool cc_is_entered;
/// Whether another program has the terminal: its interrupt key is not meant for us.
extern atomic_bool cc_is_lent;
/// The thread that is sending a frame, or 0.
extern _Atomic(pid_t) cc_painter;

/// Looks the terminal up before curses writes anything to it.
int32_t cc_check_terminal(const char *name);
void cc_show_cursor(bool shown);
/// Composes the byte strings from the terminfo entry that curses has loaded.
void cc_compose_modes(void);
/// Sends what cc_enter sends and curses has not sent at the start.
void cc_enter_first(void);
/// Gives the terminal back; async-signal-safe and idempotent. `interrupted` ends a half-written sequence first.
void cc_restore(bool interrupted);
/// Writes everything, waiting a moment for a slow terminal but never for ever; async-signal-safe.
void cc_write_all(int descriptor, const char *bytes, size_t count);

bool cc_open_notices(void);
void cc_install_signals(void);
/// Stops until the shell has put the process in front, as every job that wants the terminal is stopped; false when no
/// shell will, or the program is to end.
bool cc_await_foreground(void);
void cc_remove_signals(void);

bool cc_keep_errors(const char *path);
/// Lets descriptor 2 be what it was for the program that borrows the terminal, and takes it again.
void cc_lend_errors(bool lent);
/// Gives descriptor 2 back and repeats the end of what was caught; async-signal-safe and idempotent.
void cc_release_errors(void);
