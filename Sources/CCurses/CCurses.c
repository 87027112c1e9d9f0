#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "session.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

cc_session cc_current;
atomic_bool cc_is_open;

/// The size to work with on a line that tells none, as serial lines do.
enum { FALLBACK_ROWS = 24, FALLBACK_COLUMNS = 80 };

/// A locale that cannot carry Unicode would swallow typed text and draw blanks; the text itself needs no other locale.
static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) { setlocale(LC_CTYPE, "C.UTF-8"); }
}

/// Whether the user's own locale carries Unicode, so that the terminal may be expected to show it.
static bool locale_is_unicode(void) {
  setlocale(LC_CTYPE, "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static int32_t open_descriptors(void) {
  if (!isatty(STDOUT_FILENO)) { return CC_OUTPUT_NOT_TERMINAL; }
  cc_current.output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (cc_current.output < 0) { return CC_SYSTEM_ERROR; }
  // Keys come from the controlling terminal when the standard input is a pipe or closed.
  cc_current.input =
      isatty(STDIN_FILENO) ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (cc_current.input < 0) { return CC_INPUT_NOT_TERMINAL; }
  // Behind, the line is in the modes of whoever is in front.
  bool is_ours = cc_await_foreground() && tcgetattr(cc_current.input, &cc_current.saved) == 0;
  return is_ours ? CC_OPENED : CC_INPUT_NOT_TERMINAL;
}

static void close_descriptors(void) {
  if (cc_current.input >= 0) { close(cc_current.input); }
  if (cc_current.output >= 0) { close(cc_current.output); }
}

/// newterm without the signal handlers that it installs: they would end the program from inside curses.
static SCREEN *newterm_without_handlers(const char *name, FILE *stream) {
  static const int SIGNALS[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  enum { COUNT = sizeof SIGNALS / sizeof *SIGNALS };
  struct sigaction found[COUNT];
  for (int index = 0; index < COUNT; index++) { sigaction(SIGNALS[index], NULL, &found[index]); }
  SCREEN *screen = newterm(name, stream, stream);
  for (int index = 0; index < COUNT; index++) { sigaction(SIGNALS[index], &found[index], NULL); }
  return screen;
}

static int32_t start_curses(const char *name) {
  use_env(FALSE);
  use_tioctl(TRUE);
  int copy = fcntl(cc_current.output, F_DUPFD_CLOEXEC, 3);
  cc_current.stream = copy < 0 ? NULL : fdopen(copy, "w");
  if (cc_current.stream == NULL) { return CC_SYSTEM_ERROR; }
  // curses reads no key itself; the same stream stands for its input.
  cc_current.curses = newterm_without_handlers(name, cc_current.stream);
  if (cc_current.curses == NULL) {
    fclose(cc_current.stream);
    return CC_UNKNOWN_TERMINAL;
  }
  cc_compose_modes();
  atomic_store(&cc_is_open, true);
  atomic_store(&cc_is_entered, true);
  raw();
  noecho();
  nonl();
  return CC_OPENED;
}

static void set_raw_modes(void) {
  tcgetattr(cc_current.input, &cc_current.raw);
  struct termios *modes = &cc_current.raw;
  modes->c_iflag &= (tcflag_t) ~(BRKINT | ICRNL | IGNCR | INLCR | ISTRIP | IXON | IXOFF);
  modes->c_lflag &= (tcflag_t) ~(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  modes->c_cc[VMIN] = 1;
  modes->c_cc[VTIME] = 0;
  tcsetattr(cc_current.input, TCSANOW, modes);
  def_prog_mode();
}

static void describe(cc_abilities *abilities, bool unicode) {
  // Without the terminal's own background every blank would be painted black: better no colours.
  bool colors = has_colors() && start_color() == OK && use_default_colors() == OK;
  *abilities = (cc_abilities){
      .colors = colors ? COLORS : 0,
      .pairs = colors ? COLOR_PAIRS : 0,
      .unicode = unicode,
      .xterm_modes = cc_current.xterm_modes,
  };
}

/// Undoes cc_install_signals where no loop will hear of what has come since.
static void give_signals_back(void) {
  cc_remove_signals();
  int32_t ending = cc_take_notices().terminated;
  if (ending != 0) { kill(getpid(), ending); }
}

int32_t cc_open(const cc_options *options, cc_abilities *abilities) {
  if (atomic_load(&cc_is_open)) { return CC_ALREADY_OPEN; }
  memset(&cc_current, 0, sizeof cc_current);
  cc_current.input = cc_current.output = -1;
  bool unicode = locale_is_unicode();
  choose_locale();
  int32_t result = open_descriptors();
  if (result == CC_OPENED) { result = cc_check_terminal(options->terminal); }
  if (result == CC_OPENED && !cc_open_notices()) { result = CC_SYSTEM_ERROR; }
  if (result == CC_OPENED) {
    // Before the first change of the terminal, so that no signal can come between it and its undoing.
    cc_install_signals();
    result = start_curses(options->terminal);
    if (result != CC_OPENED) { give_signals_back(); }
  }
  if (result != CC_OPENED) {
    close_descriptors();
    return result;
  }
  cc_current.mouse = options->mouse && cc_current.xterm_modes;
  set_raw_modes();
  describe(abilities, unicode);
  // Hiding the cursor also makes curses send what it has kept back so far.
  curs_set(0);
  if (options->errors == CC_ERRORS_KEPT) { cc_keep_errors(options->error_log); }
  atomic_store(&cc_is_lent, false);
  cc_enter_first();
  return CC_OPENED;
}

void cc_close(void) {
  if (!atomic_load(&cc_is_open)) { return; }
  cc_restore(false);
  cc_remove_signals();
  atomic_store(&cc_is_open, false);
  cc_release_errors();
  delscreen(cc_current.curses);
  fclose(cc_current.stream);
  close_descriptors();
}

int32_t cc_input(void) { return cc_current.input; }

void cc_size(int32_t *rows, int32_t *columns) {
  struct winsize size = {0};
  ioctl(cc_current.output, TIOCGWINSZ, &size);
  *rows = size.ws_row > 0 ? size.ws_row : FALLBACK_ROWS;
  *columns = size.ws_col > 0 ? size.ws_col : FALLBACK_COLUMNS;
}
