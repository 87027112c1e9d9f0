#define _GNU_SOURCE
#include "counter.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>

// The program's own definitions come before those of the runtime, which is a shared library: each counts, and hands over to
// the next of its name.

static atomic_uint_fast64_t work;

uint64_t counted_work(void) { return atomic_load(&work); }

static void *next_of(_Atomic(void *) *known, const char *name) {
    void *function = atomic_load_explicit(known, memory_order_relaxed);
    if (function == NULL) {
        function = dlsym(RTLD_NEXT, name);
        atomic_store_explicit(known, function, memory_order_relaxed);
    }
    atomic_fetch_add_explicit(&work, 1, memory_order_relaxed);
    return function;
}

#define NEXT(name, type) \
    static _Atomic(void *) known; \
    type next = (type)next_of(&known, name)

typedef void *(*retaining)(void *);
typedef void (*releasing)(void *);
typedef void *(*allocating)(const void *, size_t, size_t);
typedef void (*accessing)(void *, void *, uintptr_t, void *);

void *swift_retain(void *object) {
    NEXT("swift_retain", retaining);
    return next(object);
}

void swift_release(void *object) {
    NEXT("swift_release", releasing);
    next(object);
}

void *swift_bridgeObjectRetain(void *object) {
    NEXT("swift_bridgeObjectRetain", retaining);
    return next(object);
}

void swift_bridgeObjectRelease(void *object) {
    NEXT("swift_bridgeObjectRelease", releasing);
    next(object);
}

void *swift_allocObject(const void *metadata, size_t size, size_t alignment) {
    NEXT("swift_allocObject", allocating);
    return next(metadata, size, alignment);
}

void swift_beginAccess(void *pointer, void *buffer, uintptr_t flags, void *place) {
    NEXT("swift_beginAccess", accessing);
    next(pointer, buffer, flags, place);
}
