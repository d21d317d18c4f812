// SPDX-License-Identifier: Apache-2.0
// The frame of every C twin: threads, batches, the clock and the run queue.
//
//   PROGRAM --list                                      its operations, one a line
//   PROGRAM OPERATION THREADS WARMUPS BATCHES MICROS    a line a batch: ns_per_op wait_ns wall_ns
//
// A batch lasts MICROS. Its ns_per_op is the mean of its threads' means, as JMH has it; wait_ns is
// what they waited in the run queue, or -1 where /proc does not say; wall_ns is the longest's time.
//
// A thread calls its loop for a chunk of operations, and looks at the clock in between. The loop is
// what gcc makes of `while (n-- > 0) consume(operation(state))`, with an inline operation and a
// pointer that it cannot see through: registers, addresses and consumed results are then gcc's
// choice, as they are C2's in the loop that JMH generates. That loop, too, reloads all fields in
// every round, for it reads a volatile flag; consume() forces that here.

#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
  LINES = 128,       // bytes that two words must be apart to share no line, nor a prefetched pair
  CHUNKS = 64,       // looks at the clock in a batch
  CALIBRATIONS = 3,  // batches that find out how many operations make a chunk
  MOST_THREADS = 1024
};

typedef void loop(void *state, long n);

// What a thread does in each batch, and around all of them. Any may be NULL.
struct role {
  loop *loop;
  void (*enter)(void), (*leave)(void);
};

struct operation {
  const char *name;
  struct role measured;
  struct role beside;  // one thread more, for as long as the batch lasts
  struct role asleep;  // the main thread, which only waits
};

// Uses a result as JMH's black hole does: the compiler cannot drop it, the machine has no work.
static inline void consume(int result) { __asm__ volatile("" : : "ri"(result) : "memory"); }

struct worker {
  _Alignas(LINES) pthread_t thread;
  const struct role *role;
  void *state;
  double ns_per_op;
  long long wait_ns, wall_ns;
};

static struct {
  int threads, all, warmups, batches;
  long long ns;
  struct worker *workers;
  _Alignas(LINES) atomic_long met;
  _Alignas(LINES) atomic_long finished;
} run;

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

// How long the calling thread has waited in the run queue since it began, or -1.
static long long waited(int schedstat) {
  char line[96];
  ssize_t length = pread(schedstat, line, sizeof line - 1, 0);
  long long wait;
  line[length > 0 ? length : 0] = 0;
  return sscanf(line, "%*s %lld", &wait) == 1 ? wait : -1;
}

// Waits until all threads are here for the `round`th time.
static void meet(long round) {
  atomic_fetch_add(&run.met, 1);
  while (atomic_load(&run.met) < round * run.all) {
    sched_yield();
  }
}

// Runs the loop for a batch, and returns how many operations that were.
static long batch(struct worker *self, long chunk, long others) {
  long long start = now(), end;
  bool measured = self < run.workers + run.threads;
  long n = 0;
  do {
    self->role->loop(self->state, chunk);
    n += chunk;
    end = now();
  } while (measured ? end - start < run.ns : atomic_load(&run.finished) < others);
  if (measured) {
    atomic_fetch_add(&run.finished, 1);
  }
  self->wall_ns = end - start;
  self->ns_per_op = (double)self->wall_ns / n;
  return n;
}

static void print(void) {
  double ns_per_op = 0;
  long long wait_ns = 0, wall_ns = 0;
  for (int i = 0; i < run.all; i++) {
    struct worker *w = &run.workers[i];
    wait_ns = wait_ns < 0 || w->wait_ns < 0 ? -1 : wait_ns + w->wait_ns;
    if (i < run.threads) {
      ns_per_op += w->ns_per_op / run.threads;
      wall_ns = w->wall_ns > wall_ns ? w->wall_ns : wall_ns;
    }
  }
  printf("%.4f %lld %lld\n", ns_per_op, wait_ns, wall_ns);
  fflush(stdout);
}

static void *work(void *worker) {
  struct worker *self = worker;
  int schedstat = open("/proc/thread-self/schedstat", O_RDONLY);
  if (self->role->enter) {
    self->role->enter();
  }
  long chunk = 1;
  for (int i = 0; i < CALIBRATIONS + run.warmups + run.batches; i++) {
    long long before = waited(schedstat);  // a thread that comes late from here was delayed
    meet(2 * i + 1);
    long n = batch(self, chunk, (i + 1L) * run.threads);
    self->wait_ns = before < 0 ? -1 : waited(schedstat) - before;
    chunk = n / CHUNKS > chunk ? n / CHUNKS : chunk;
    meet(2 * i + 2);
    if (self == run.workers && i >= CALIBRATIONS + run.warmups) {
      print();
    }
  }
  if (self->role->leave) {
    self->role->leave();
  }
  return NULL;
}

static int refuse(const char *what, const char *argument) {
  fprintf(stderr, "%s: %s\n", what, argument);
  return 2;
}

// The number in `text`, or -1 unless it is one from `least` to `most`.
static long number(const char *text, long least, long most) {
  char *end;
  long n = strtol(text, &end, 10);
  return *text && !*end && n >= least && n <= most ? n : -1;
}

// Gives each of `threads` threads its state by `state_of`, and runs all batches.
static int measure(const struct operation *op, void *state_of(int thread)) {
  run.all = run.threads + (op->beside.loop != NULL);
  run.workers = aligned_alloc(LINES, run.all * sizeof *run.workers);
  if (op->asleep.enter) {
    op->asleep.enter();
  }
  for (int i = 0; i < run.all; i++) {
    struct worker *w = &run.workers[i];
    w->role = i < run.threads ? &op->measured : &op->beside;
    w->state = state_of(i);
    if (pthread_create(&w->thread, NULL, work, w)) {
      fprintf(stderr, "cannot start thread %d\n", i + 1);
      exit(1);
    }
  }
  for (int i = 0; i < run.all; i++) {
    pthread_join(run.workers[i].thread, NULL);
  }
  if (op->asleep.leave) {
    op->asleep.leave();
  }
  return 0;
}

// The main program over `operations`, which end with one that has no name.
static int twins(int argc, char **argv, const struct operation *operations,
                 void *state_of(int thread)) {
  const struct operation *op = operations;
  if (argc == 2 && strcmp(argv[1], "--list") == 0) {
    for (; op->name; op++) {
      puts(op->name);
    }
    return 0;
  }
  if (argc != 6) {
    return refuse("usage: OPERATION THREADS WARMUPS BATCHES MICROS, or --list, of", argv[0]);
  }
  while (op->name && strcmp(op->name, argv[1]) != 0) {
    op++;
  }
  if (!op->name) {
    return refuse("unknown operation", argv[1]);
  }
  long threads = number(argv[2], 1, MOST_THREADS), warmups = number(argv[3], 0, 1000000);
  long batches = number(argv[4], 1, 1000000), micros = number(argv[5], 1, 1000000000);
  if (threads < 0 || warmups < 0 || batches < 0 || micros < 0) {
    int wrong = threads < 0 ? 2 : warmups < 0 ? 3 : batches < 0 ? 4 : 5;
    return refuse("not a number in range", argv[wrong]);
  }
  run.threads = threads;
  run.warmups = warmups;
  run.batches = batches;
  run.ns = micros * 1000;
  return measure(op, state_of);
}
