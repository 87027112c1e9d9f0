#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "session.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <string.h>
#include <term.h>
#include <time.h>
#include <unistd.h>

atomic_bool cc_is_entered;
atomic_bool cc_is_lent;
_Atomic(pid_t) cc_painter;
/// The thread that gives the terminal back, or 0.
static _Atomic(pid_t) restorer;

static const char TITLE_PUSH[] = "\033[22;0;0t";
static const char TITLE_POP[] = "\033[23;0;0t";
static const char MOUSE_ON[] = "\033[?1000h\033[?1006h";
static const char MOUSE_OFF[] = "\033[?1006l\033[?1000l";
static const char PASTE_ON[] = "\033[?2004h";
static const char PASTE_OFF[] = "\033[?2004l";
static const char SYNCHRONIZED_END[] = "\033[?2026l";
/// Asks whether synchronised updates are known; the answer arrives among the keys.
static const char SYNCHRONIZED_QUERY[] = "\033[?2026$p";
/// Longest wait for a terminal that does not take our bytes.
enum { PATIENCE_MILLISECONDS = 250 };

static void append(cc_bytes *target, const char *text, size_t count) {
  if (target->count + count > sizeof target->bytes) { return; }
  memcpy(target->bytes + target->count, text, count);
  target->count += count;
}

static void append_text(cc_bytes *target, const char *text) { append(target, text, strlen(text)); }

/// Appends a capability without its padding marks, which only hardware terminals needed.
static void append_capability(cc_bytes *target, const char *text) {
  if (text == NULL || text == (const char *)-1) { return; }
  while (*text != '\0') {
    const char *mark = strstr(text, "$<");
    const char *end = mark == NULL ? NULL : strchr(mark, '>');
    if (end == NULL) {
      append_text(target, text);
      return;
    }
    append(target, text, (size_t)(mark - text));
    text = end + 1;
  }
}

static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

/// Appends a capability but for one part of it.
static void append_without(cc_bytes *target, const char *text, const char *part) {
  const char *found = text == NULL ? NULL : strstr(text, part);
  if (found == NULL) {
    append_capability(target, text);
    return;
  }
  append(target, text, (size_t)(found - text));
  append_capability(target, found + strlen(part));
}

static void compose_enter(void) {
  const char *smcup = capability("smcup");
  append_capability(&cc_current.screen, smcup);
  // Left first, since taking a screen that one has would keep the wrong cursor for the end.
  append_without(&cc_current.screen_again, capability("rmcup"), TITLE_POP);
  append_without(&cc_current.screen_again, smcup, TITLE_PUSH);
  if (cc_current.xterm_modes && strstr(smcup, TITLE_PUSH) == NULL) {
    append_text(&cc_current.screen, TITLE_PUSH);
    append_text(&cc_current.opening, TITLE_PUSH);
  }
  append_capability(&cc_current.modes, capability("smkx"));
  if (cc_current.xterm_modes) { append_text(&cc_current.modes, PASTE_ON); }
}

static void compose_leave(void) {
  cc_bytes *target = &cc_current.leave;
  if (cc_current.xterm_modes) {
    append_text(target, SYNCHRONIZED_END);
    append_text(target, MOUSE_OFF);
    append_text(target, PASTE_OFF);
  }
  append_capability(target, capability("sgr0"));
  append_capability(target, capability("op"));
  append_capability(target, capability("rmkx"));
  const char *rmcup = capability("rmcup");
  if (rmcup == NULL) {
    // Without an alternate screen the shell goes on below the last frame; terminals clamp the row to their last.
    append_capability(target, tiparm(capability("cup"), 998, 0));
    append_text(target, "\r\n");
  }
  append_capability(target, rmcup);
  // Last: some terminals bring back the cursor's looks together with the screen.
  append_capability(target, capability("cnorm"));
  if (cc_current.xterm_modes && (rmcup == NULL || strstr(rmcup, TITLE_POP) == NULL)) {
    append_text(target, TITLE_POP);
  }
}

int32_t cc_check_terminal(const char *name) {
  int status = 0;
  if (setupterm(name, cc_current.output, &status) == ERR) { return CC_UNKNOWN_TERMINAL; }
  bool addressable = capability("cup") != NULL;
  del_curterm(cur_term);
  return addressable ? CC_OPENED : CC_CURSOR_NOT_ADDRESSABLE;
}

void cc_compose_modes(void) {
  const char *smcup = capability("smcup");
  cc_current.xterm_modes = smcup != NULL && strstr(smcup, "?1049h") != NULL;
  compose_enter();
  compose_leave();
}

void cc_write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
    if (poll(&ready, 1, PATIENCE_MILLISECONDS) == 0) { return; }
    if (ready.revents & (POLLERR | POLLNVAL)) { return; }
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno != EINTR && errno != EAGAIN) { return; }
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}

static void restore(bool interrupted) {
  if (interrupted && cc_current.xterm_modes) {
    // CAN makes the terminal drop a sequence that the signal has cut in two.
    cc_write_all(cc_current.output, "\030", 1);
  }
  cc_write_all(cc_current.output, cc_current.leave.bytes, cc_current.leave.count);
  tcsetattr(cc_current.input, TCSANOW, &cc_current.saved);
}

/// Waits until another thread has done what it is doing with the terminal, so that it is not cut off in the middle.
static void await(_Atomic(pid_t) *thread, int milliseconds) {
  struct timespec instant = {.tv_nsec = 1000 * 1000};
  for (int count = 0; count < milliseconds; count++) {
    pid_t other = atomic_load(thread);
    if (other == 0 || other == gettid()) { return; }
    nanosleep(&instant, NULL);
  }
}

void cc_restore(bool interrupted) {
  if (!atomic_load(&cc_is_open)) { return; }
  // A signal in the middle would find half of it done, and take the title from the terminal's stack twice.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  await(&cc_painter, PATIENCE_MILLISECONDS);
  pid_t nobody = 0;
  if (atomic_compare_exchange_strong(&restorer, &nobody, gettid())) {
    if (atomic_exchange(&cc_is_entered, false)) { restore(interrupted); }
    atomic_store(&restorer, 0);
  } else {
    await(&restorer, 4 * PATIENCE_MILLISECONDS);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void cc_leave(void) {
  atomic_store(&cc_is_lent, true);
  cc_restore(false);
  cc_lend_errors(true);
}

static void send_text(const char *text) { cc_write_all(cc_current.output, text, strlen(text)); }

static void send(const cc_bytes *bytes) { cc_write_all(cc_current.output, bytes->bytes, bytes->count); }

static void send_cursor(void) {
  const char *text = capability(cc_current.shows_cursor ? "cnorm" : "civis");
  if (text != NULL) { send_text(text); }
}

void cc_show_cursor(bool shown) {
  if (shown == cc_current.shows_cursor) { return; }
  cc_current.shows_cursor = shown;
  send_cursor();
}

static void send_modes(void) {
  send(&cc_current.modes);
  if (cc_current.mouse) { send_text(MOUSE_ON); }
  if (cc_current.xterm_modes) { send_text(SYNCHRONIZED_QUERY); }
  send_cursor();
  cc_invalidate();
}

void cc_enter_first(void) {
  tcsetattr(cc_current.input, TCSANOW, &cc_current.raw);
  send(&cc_current.opening);
  send_modes();
}

void cc_enter(void) {
  if (!atomic_load(&cc_is_open)) { return; }
  if (!cc_await_foreground()) { return; }
  if (atomic_exchange(&cc_is_lent, false)) { cc_lend_errors(false); }
  tcsetattr(cc_current.input, TCSADRAIN, &cc_current.raw);
  bool again = atomic_exchange(&cc_is_entered, true);
  send(again ? &cc_current.screen_again : &cc_current.screen);
  send_modes();
}

void cc_set_mouse(bool on) {
  if (!cc_current.xterm_modes || on == cc_current.mouse) { return; }
  cc_current.mouse = on;
  if (atomic_load(&cc_is_entered)) { send_text(on ? MOUSE_ON : MOUSE_OFF); }
}
