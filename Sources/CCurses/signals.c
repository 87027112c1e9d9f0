#define _GNU_SOURCE
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/// The pipe that wakes the loop; made once and kept, so that late wake-ups of other threads stay harmless.
static atomic_int pipe_read = -1;
static atomic_int pipe_write = -1;

static atomic_bool was_resized;
static atomic_bool was_continued;
static atomic_bool was_woken;
/// The signal that asks the program to end, until the loop has taken it; and the one it has taken.
static atomic_int pending_end;
static atomic_int taken_end;

/// How long the loop may take to hear that the program is to end.
enum { GRACE_SECONDS = 2 };

static const int FATAL[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
static const int ENDING[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { FATAL_COUNT = sizeof FATAL / sizeof *FATAL, ENDING_COUNT = sizeof ENDING / sizeof *ENDING };

static struct sigaction previous_fatal[FATAL_COUNT];
static struct sigaction previous_ending[ENDING_COUNT];
static struct sigaction previous_window, previous_continue, previous_stop, previous_alarm;
static stack_t previous_stack;
/// Room for the handlers when the main stack is exhausted.
static char handler_stack[64 * 1024];

bool cc_open_notices(void) {
  if (atomic_load(&pipe_read) >= 0) { return true; }
  int ends[2];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) { return false; }
  atomic_store(&pipe_write, ends[1]);
  atomic_store(&pipe_read, ends[0]);
  return true;
}

int32_t cc_notices(void) { return atomic_load(&pipe_read); }

static void notify(void) {
  int saved_errno = errno;
  // Safe: a full pipe is readable already.
  ssize_t ignored = write(atomic_load(&pipe_write), "", 1);
  (void)ignored;
  errno = saved_errno;
}

void cc_wake(void) {
  if (atomic_load(&pipe_write) < 0 || atomic_exchange(&was_woken, true)) { return; }
  notify();
}

cc_notice cc_take_notices(void) {
  char bytes[256];
  // Emptied before the flags are read: a notice that comes in between leaves its byte for the next call.
  while (read(atomic_load(&pipe_read), bytes, sizeof bytes) > 0) {}
  cc_notice notice = {
      .resized = atomic_exchange(&was_resized, false),
      .continued = atomic_exchange(&was_continued, false),
      .woken = atomic_exchange(&was_woken, false),
      .terminated = atomic_exchange(&pending_end, 0),
  };
  if (notice.terminated != 0) {
    atomic_store(&taken_end, notice.terminated);
    alarm(0);
  }
  return notice;
}

/// Gives everything back and lets the signal do what it did before our handlers.
static void restore_and_raise(int signal_number, const struct sigaction *previous) {
  cc_restore(true);
  cc_release_errors();
  sigaction(signal_number, previous, NULL);
  // Stays pending until the handler returns, then finds the previous action.
  raise(signal_number);
}

static void on_fatal(int signal_number) {
  for (int index = 0; index < FATAL_COUNT; index++) {
    if (FATAL[index] == signal_number) { restore_and_raise(signal_number, &previous_fatal[index]); }
  }
}

static void end_now(int signal_number) {
  for (int index = 0; index < ENDING_COUNT; index++) {
    if (ENDING[index] == signal_number) { restore_and_raise(signal_number, &previous_ending[index]); }
  }
}

static void on_ending(int signal_number) {
  if (atomic_load(&cc_is_lent) && (signal_number == SIGINT || signal_number == SIGQUIT)) { return; }
  bool is_second = atomic_load(&taken_end) != 0 || atomic_load(&pending_end) != 0;
  // A closed window hangs up more than once: from the kernel and from the shell. That must not cut off the saving.
  if (is_second && signal_number == SIGHUP) { return; }
  // Else the second request finds a loop that has not heard, or not finished after, the first.
  if (is_second || atomic_exchange(&pending_end, signal_number) != 0) {
    end_now(signal_number);
    return;
  }
  alarm(GRACE_SECONDS);
  notify();
}

static void on_alarm(int signal_number) {
  (void)signal_number;
  int ending = atomic_load(&pending_end);
  if (ending != 0) { end_now(ending); }
}

static void on_window(int signal_number) {
  (void)signal_number;
  if (!atomic_exchange(&was_resized, true)) { notify(); }
}

static void on_continue(int signal_number) {
  (void)signal_number;
  atomic_store(&was_continued, true);
  notify();
}

static void install(int signal_number, void (*handler)(int), int flags, struct sigaction *previous) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  sigaction(signal_number, &action, previous);
}

/// As install, but leaves a signal ignored that the user has had ignored, as nohup does.
static void install_unless_ignored(int signal_number, void (*handler)(int), int flags, struct sigaction *previous) {
  install(signal_number, handler, flags, previous);
  if (previous->sa_handler == SIG_IGN) { sigaction(signal_number, previous, NULL); }
}

/// A signal that stops, as it is while it has its default action.
typedef struct {
  int number;
  struct sigaction ours;
  sigset_t mask;
} cc_stopping;

/// Gives a signal its default action, in this thread too: those of libdispatch have signals blocked.
static cc_stopping begin_stopping(int number) {
  cc_stopping stopping = {.number = number};
  struct sigaction default_action;
  memset(&default_action, 0, sizeof default_action);
  default_action.sa_handler = SIG_DFL;
  sigset_t stop_only;
  sigemptyset(&stop_only);
  sigaddset(&stop_only, number);
  sigaction(number, &default_action, &stopping.ours);
  pthread_sigmask(SIG_UNBLOCK, &stop_only, &stopping.mask);
  return stopping;
}

static void end_stopping(const cc_stopping *stopping) {
  pthread_sigmask(SIG_SETMASK, &stopping->mask, NULL);
  sigaction(stopping->number, &stopping->ours, NULL);
}

static void on_stop(int signal_number) {
  int saved_errno = errno;
  cc_restore(false);
  cc_stopping stopping = begin_stopping(signal_number);
  raise(signal_number);
  end_stopping(&stopping);
  on_continue(SIGCONT);
  errno = saved_errno;
}

/// Stops the whole group, as the terminal does for Ctrl-Z: a script around the program stops with it. False where nobody
/// could continue it, as in an orphaned process group: then the program goes straight on.
static bool stop_group(int number) {
  atomic_store(&was_continued, false);
  cc_stopping stopping = begin_stopping(number);
  kill(0, number);
  // Another thread may be the one that is stopped first, and this one goes on for an instant.
  struct timespec instant = {.tv_nsec = 5 * 1000 * 1000};
  for (int count = 0; count < 20 && !atomic_load(&was_continued); count++) { nanosleep(&instant, NULL); }
  end_stopping(&stopping);
  return atomic_load(&was_continued);
}

void cc_stop(void) {
  cc_restore(false);
  stop_group(SIGTSTP);
  on_continue(SIGCONT);
}

/// Asks for the terminal: the kernel stops a group that asks from behind, and lets it have it once it is in front.
static bool ask_for_front(void) {
  cc_stopping stopping = begin_stopping(SIGTTOU);
  bool is_in_front = tcsetpgrp(cc_current.input, getpgrp()) == 0;
  end_stopping(&stopping);
  return is_in_front;
}

static bool is_behind(void) {
  pid_t front = tcgetpgrp(cc_current.input);
  // Below 0 where there is no job control at all: the line is nobody's controlling terminal.
  return front >= 0 && front != getpgrp();
}

bool cc_await_foreground(void) {
  // At the start, a signal that ends does so by itself.
  if (!atomic_load(&cc_is_open)) { return !is_behind() || ask_for_front(); }
  while (is_behind()) {
    // Whoever is to end has nothing to ask the terminal for, and would be stopped again before it does.
    bool is_to_end = atomic_load(&pending_end) != 0 || atomic_load(&taken_end) != 0;
    if (is_to_end || !stop_group(SIGTTOU)) { return false; }
  }
  return true;
}

void cc_install_signals(void) {
  atomic_store(&pending_end, 0);
  atomic_store(&taken_end, 0);
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, &previous_stack);
  for (int index = 0; index < FATAL_COUNT; index++) {
    install(FATAL[index], on_fatal, SA_ONSTACK, &previous_fatal[index]);
  }
  for (int index = 0; index < ENDING_COUNT; index++) {
    install_unless_ignored(ENDING[index], on_ending, SA_ONSTACK | SA_RESTART, &previous_ending[index]);
  }
  install(SIGALRM, on_alarm, SA_ONSTACK | SA_RESTART, &previous_alarm);
  install(SIGWINCH, on_window, SA_RESTART, &previous_window);
  install(SIGCONT, on_continue, SA_RESTART, &previous_continue);
  install(SIGTSTP, on_stop, SA_RESTART, &previous_stop);
}

void cc_remove_signals(void) {
  alarm(0);
  for (int index = 0; index < FATAL_COUNT; index++) { sigaction(FATAL[index], &previous_fatal[index], NULL); }
  for (int index = 0; index < ENDING_COUNT; index++) { sigaction(ENDING[index], &previous_ending[index], NULL); }
  sigaction(SIGALRM, &previous_alarm, NULL);
  sigaction(SIGWINCH, &previous_window, NULL);
  sigaction(SIGCONT, &previous_continue, NULL);
  sigaction(SIGTSTP, &previous_stop, NULL);
  sigaltstack(&previous_stack, NULL);
}
