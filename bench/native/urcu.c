// SPDX-License-Identifier: Apache-2.0
// The read side and synchronize_rcu() of liburcu, one flavour a program: built with -DRCU_MEMB,
// -DRCU_MB or -DRCU_QSBR, and linked with -lurcu-memb, -lurcu-mb or -lurcu-qsbr.

// Inlines the read side: functions of under ten lines, which liburcu lets any code include.
#define _LGPL_SOURCE

#include "batches.h"

#if defined(RCU_MEMB)
#include <urcu.h>
#define NAME(operation) "urcu_memb_" operation
#elif defined(RCU_MB)
#include <urcu.h>
#define NAME(operation) "urcu_mb_" operation
#elif defined(RCU_QSBR)
#include <urcu-qsbr.h>
#define NAME(operation) "urcu_qsbr_" operation
#else
#error "one of RCU_MEMB, RCU_MB and RCU_QSBR has to be defined"
#endif

static inline void section(void) {
  rcu_read_lock();
  consume(0);
  rcu_read_unlock();
}

// Sections of a reader that also says, where the flavour wants to hear it, that it is between two.
static void read_loop(void *state, long n) {
  (void)state;
  while (n-- > 0) {
    section();
#ifdef RCU_QSBR
    rcu_quiescent_state();
#endif
  }
}

#ifdef RCU_QSBR
// The same, but says so only every 1024 sections.
static void read_1024_loop(void *state, long n) {
  (void)state;
  while (n-- > 0) {
    section();
    if ((n & 1023) == 0) {
      rcu_quiescent_state();
    }
  }
}
#endif

static void synchronize_loop(void *state, long n) {
  (void)state;
  while (n-- > 0) {
    synchronize_rcu();
  }
}

static void enter(void) { rcu_register_thread(); }

static void leave(void) { rcu_unregister_thread(); }

// Registers the main thread, which only waits.
static void fall_asleep(void) {
  enter();
#ifdef RCU_QSBR
  rcu_thread_offline();
#endif
}

static void wake_up(void) {
#ifdef RCU_QSBR
  rcu_thread_online();
#endif
  leave();
}

static const struct role reader = {read_loop, enter, leave};
static const struct role updater = {.loop = synchronize_loop};
static const struct role sleeper = {.enter = fall_asleep, .leave = wake_up};

static const struct operation operations[] = {
    {NAME("read"), .measured = reader},
#ifdef RCU_QSBR
    {NAME("read_1024"), .measured = {read_1024_loop, enter, leave}},
#endif
    {NAME("synchronize_0"), .measured = updater},
    {NAME("synchronize_idle"), .measured = updater, .asleep = sleeper},
    {NAME("synchronize_active"), .measured = updater, .beside = reader},
    {0}};

// All state is liburcu's.
static void *state_of(int thread) {
  (void)thread;
  return NULL;
}

int main(int argc, char **argv) { return twins(argc, argv, operations, state_of); }
