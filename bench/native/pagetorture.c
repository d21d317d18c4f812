// SPDX-License-Identifier: Apache-2.0
// The operations of the model as gcc compiles them: what Java's are compared with.

#include "batches.h"

// A word with its lines for itself.
struct word {
  _Alignas(LINES) atomic_int value;
};

// What an operation is given, as a benchmark has it in the fields of its state.
struct state {
  struct word *count;       // references to the page, from 1
  struct word *entry;       // what maps it
  struct word *split;       // references in the low half, truncates in the high half
  struct word *flag;        // the calling thread's own
  struct word *truncating;  // the other side's
};

enum {
  PRESENT = 1,           // bit of an entry that maps a page
  COUNT = (1 << 16) - 1  // the references in a split word
};

// smp_mb() of Linux (arch/x86/include/asm/barrier.h, v6.12).
static inline void smp_mb(void) {
#ifdef __x86_64__
  __asm__ volatile("lock; addl $0,-4(%%rsp)" : : : "memory", "cc");
#else
  atomic_thread_fence(memory_order_seq_cst);
#endif
}

static inline int load(struct word *w) {
  return atomic_load_explicit(&w->value, memory_order_relaxed);
}

static inline int add(struct word *w, int n) { return atomic_fetch_add(&w->value, n); }

static inline bool cas(struct word *w, int *seen, int n) {
  return atomic_compare_exchange_weak(&w->value, seen, *seen + n);
}

static inline void add_by_cas(struct word *w, int n) {
  int seen = load(w);
  while (!cas(w, &seen, n)) {
  }
}

// Takes a reference unless the page is free, and returns whether it did.
static inline bool try_get(struct word *count) {
  int seen = load(count);
  while (seen != 0) {
    if (cas(count, &seen, 1)) {
      return true;
    }
  }
  return false;
}

// Takes a reference unless a truncate runs, or the count is full, and returns whether it did.
static inline bool try_get_split(struct word *split) {
  int seen = load(split);
  while (seen < COUNT) {
    if (cas(split, &seen, 1)) {
      return true;
    }
  }
  return false;
}

static inline bool put(struct word *w) { return add(w, -1) == 1; }

// The loop itself.
static inline int nothing(struct state *s) { return s != NULL; }

static inline int xadd(struct state *s) { return add(s->count, 1); }

static inline int xadd_pair(struct state *s) { return add(s->count, 1) + add(s->count, -1); }

static inline int cas_pair(struct state *s) {
  add_by_cas(s->count, 1);
  add_by_cas(s->count, -1);
  return 0;
}

static inline int full_barrier(struct state *s) {
  smp_mb();
  return s != NULL;
}

// folio_get(), folio_put_testzero().
static inline int get_put(struct state *s) {
  add(s->count, 1);
  return put(s->count);
}

// get_user_pages_fast(), and the put.
static inline int gup(struct state *s) {
  int entry = load(s->entry);
  if (!(entry & PRESENT) || !try_get(s->count)) {
    return false;
  }
  bool same = load(s->entry) == entry;
  put(s->count);
  return same;
}

// A pin that a truncate refuses, and the put.
static inline int split(struct state *s) {
  return try_get_split(s->split) && add(s->split, -1);
}

// The same without a loop: who was refused takes its reference back.
static inline int split_xadd(struct state *s) {
  bool pinned = add(s->split, 1) < COUNT;
  add(s->split, -1);
  return pinned;
}

static inline int enter_exit(struct state *s, bool barrier) {
  atomic_store_explicit(&s->flag->value, 1, memory_order_relaxed);
  if (barrier) {
    smp_mb();
  }
  int truncating = atomic_load_explicit(&s->truncating->value, memory_order_acquire);
  atomic_store_explicit(&s->flag->value, 0, memory_order_release);
  return truncating;
}

static inline int flag_barrier(struct state *s) { return enter_exit(s, true); }

static inline int flag(struct state *s) { return enter_exit(s, false); }

// clang-format off
#define OPERATIONS(X) \
  X(nothing) X(xadd) X(xadd_pair) X(cas_pair) X(full_barrier) X(get_put) X(gup) \
  X(split) X(split_xadd) X(flag_barrier) X(flag)
// clang-format on

#define LOOP(operation)                                 \
  static void operation##_loop(void *state, long n) {   \
    while (n-- > 0) {                                   \
      consume(operation(state));                        \
    }                                                   \
  }
OPERATIONS(LOOP)

#define ROW(operation) {.name = #operation, .measured = {.loop = operation##_loop}},
static const struct operation operations[] = {OPERATIONS(ROW){0}};

static void *state_of(int thread) {
  static struct word count = {1}, entry = {PRESENT}, split_word = {1}, truncating;
  static struct word flags[MOST_THREADS + 1];
  static struct state states[MOST_THREADS + 1];
  states[thread] = (struct state){&count, &entry, &split_word, &flags[thread], &truncating};
  return &states[thread];
}

int main(int argc, char **argv) { return twins(argc, argv, operations, state_of); }
