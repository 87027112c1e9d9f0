#define _GNU_SOURCE
#include "session.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// Keeps what libraries print to descriptor 2 away from the screen.

/// Descriptor 2 as it was, or -1 while nothing is kept.
static atomic_int original = -1;
static int log_descriptor = -1;
static off_t log_start;

/// How much of the end of the log is repeated on the terminal.
enum { TAIL = 4096 };

bool cc_keep_errors(const char *path) {
  // A stream that the user has sent elsewhere does not reach the screen.
  if (!isatty(STDERR_FILENO)) { return false; }
  log_descriptor = path == NULL ? memfd_create("errors", MFD_CLOEXEC)
                                : open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  int saved = log_descriptor < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (saved < 0) { return false; }
  log_start = lseek(log_descriptor, 0, SEEK_END);
  atomic_store(&original, saved);
  return dup2(log_descriptor, STDERR_FILENO) >= 0;
}

void cc_lend_errors(bool lent) {
  int saved = atomic_load(&original);
  if (saved >= 0) { dup2(lent ? saved : log_descriptor, STDERR_FILENO); }
}

/// Whether a byte may reach the terminal: text, line ends and tabs, but no control character of either set.
static bool is_harmless(unsigned char byte, unsigned char before) {
  if (byte == '\n' || byte == '\t') { return true; }
  if (byte < 0x20 || byte == 0x7f) { return false; }
  return !(before == 0xc2 && byte >= 0x80 && byte <= 0x9f);
}

static void repeat_tail(int descriptor) {
  static char text[TAIL];
  off_t end = lseek(log_descriptor, 0, SEEK_END);
  off_t from = end - TAIL > log_start ? end - TAIL : log_start;
  ssize_t count = end > from ? pread(log_descriptor, text, TAIL, from) : 0;
  unsigned char before = 0;
  for (ssize_t index = 0; index < count; index++) {
    unsigned char byte = (unsigned char)text[index];
    if (!is_harmless(byte, before)) { text[index] = '?'; }
    before = byte;
  }
  if (count > 0) { cc_write_all(descriptor, text, (size_t)count); }
}

void cc_release_errors(void) {
  int saved = atomic_exchange(&original, -1);
  if (saved < 0) { return; }
  dup2(saved, STDERR_FILENO);
  repeat_tail(saved);
  close(saved);
  close(log_descriptor);
}
