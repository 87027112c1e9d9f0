#ifndef COUNTER_H
#define COUNTER_H

#include <stdint.h>

/// Calls of the runtime of Swift since the program began, on all threads: references taken and given back, objects made,
/// accesses begun.
///
/// In a debug build nearly every step over a collection, a string or an object makes some of them, and nothing about the
/// machine changes their number.
uint64_t counted_work(void);

#endif
