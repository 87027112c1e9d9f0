#define _GNU_SOURCE
#include "CVTerm.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

// The leader does what a shell does for one job: foreground, report of stops, "fg". It is a fork of a process with
// threads, so it keeps to async-signal-safe calls.

enum { COMMANDS = 3, REPORTS = 4 };

static void report(int32_t kind, int32_t value) {
  cvt_report message = {.kind = kind, .value = value};
  ssize_t ignored = write(REPORTS, &message, sizeof message);
  (void)ignored;
}

static void reset_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; number++) { sigaction(number, &action, NULL); }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void ignore(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_IGN;
  sigaction(number, &action, NULL);
}

static void on_child(int number) { (void)number; }

/// Makes a process group the foreground of the terminal. The modes of the line stay as the program left them, so that
/// a test can look at them.
static void give_terminal(pid_t group) { tcsetpgrp(STDIN_FILENO, group); }

/// Tells what happened to the program; returns false when it has ended.
static bool report_changes(pid_t program) {
  int status;
  while (waitpid(program, &status, WNOHANG | WUNTRACED | WCONTINUED) == program) {
    if (WIFSTOPPED(status)) {
      give_terminal(getpgrp());
      report(CVT_STOPPED, WSTOPSIG(status));
    } else if (WIFCONTINUED(status)) {
      report(CVT_CONTINUED, 0);
    } else {
      give_terminal(getpgrp());
      report(WIFEXITED(status) ? CVT_EXITED : CVT_SIGNALED, WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
      return false;
    }
  }
  return true;
}

static bool obey(pid_t program) {
  unsigned char command[2] = {0};
  if (read(COMMANDS, command, 1) != 1) { return false; }
  if (command[0] == CVT_FOREGROUND) {
    give_terminal(program);
    kill(-program, SIGCONT);
  }
  if (command[0] == CVT_SIGNAL && read(COMMANDS, &command[1], 1) == 1) { kill(program, command[1]); }
  return true;
}

static _Noreturn void lead(pid_t program) {
  sigset_t child_only, none;
  sigemptyset(&none);
  sigemptyset(&child_only);
  sigaddset(&child_only, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child_only, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_child;
  sigaction(SIGCHLD, &action, NULL);
  report(CVT_STARTED, program);
  bool lives = true;
  bool commanded = true;
  while (commanded) {
    if (lives) { lives = report_changes(program); }
    struct pollfd waiting = {.fd = COMMANDS, .events = POLLIN};
    if (ppoll(&waiting, 1, NULL, &none) > 0) { commanded = obey(program); }
  }
  if (lives) { kill(-program, SIGKILL); }
  _exit(0);
}

static _Noreturn void run(const char *path, char *const arguments[], char *const environment[]) {
  setpgid(0, 0);
  give_terminal(getpid());
  reset_signals();
  close_range(3, ~0U, 0);
  execve(path, arguments, environment);
  _exit(127);
}

static _Noreturn void become_leader(
    int commands, int reports, const char *path, char *const arguments[], char *const environment[]) {
  // Descriptors of other sessions must not live on here: their terminals could not hang up.
  int low_commands = fcntl(commands, F_DUPFD, 10);
  int low_reports = fcntl(reports, F_DUPFD, 10);
  dup2(low_commands, COMMANDS);
  dup2(low_reports, REPORTS);
  close_range(REPORTS + 1, ~0U, 0);
  reset_signals();
  ignore(SIGTTOU);
  ignore(SIGHUP);
  ignore(SIGPIPE);
  unsigned char command = 0;
  if (read(COMMANDS, &command, 1) != 1) { _exit(0); }
  pid_t program = fork();
  if (program == 0) { run(path, arguments, environment); }
  if (program > 0) {
    setpgid(program, program);
    give_terminal(program);
    lead(program);
  }
  _exit(126);
}

bool cvt_set_size(int32_t terminal, int32_t rows, int32_t columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size) == 0;
}

bool cvt_spawn(
    const char *path, char *const arguments[], char *const environment[], int32_t rows, int32_t columns,
    cvt_session *session) {
  int commands[2], reports[2];
  if (pipe2(commands, O_CLOEXEC) != 0) { return false; }
  if (pipe2(reports, O_CLOEXEC) != 0) { return false; }
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int terminal;
  pid_t leader = forkpty(&terminal, NULL, NULL, &size);
  if (leader < 0) { return false; }
  if (leader == 0) { become_leader(commands[0], reports[1], path, arguments, environment); }
  close(commands[0]);
  close(reports[1]);
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  fcntl(terminal, F_SETFL, O_RDWR | O_NONBLOCK);
  *session =
      (cvt_session){.terminal = terminal, .commands = commands[1], .reports = reports[0], .leader = leader};
  return true;
}

int32_t cvt_wait(int32_t first, int32_t second, int32_t timeout_milliseconds) {
  struct pollfd waiting[2] = {{.fd = first, .events = POLLIN}, {.fd = second, .events = POLLIN}};
  if (poll(waiting, 2, timeout_milliseconds) <= 0) { return 0; }
  return (waiting[0].revents != 0 ? 1 : 0) | (waiting[1].revents != 0 ? 2 : 0);
}
