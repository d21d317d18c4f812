// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.flags;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.SpinLock;
import org.pagetorture.model.page.PageFlags;

/// One sleeper in a wait queue: which bit of which page it waits for, and what its waker tells it.
///
/// It lies on the sleeper's stack, and ends when the sleeper returns. Who writes to it otherwise
/// holds the queue's lock.
///
/// Kernel: include/linux/pagemap.h:struct wait_page_queue, include/linux/wait.h (v6.12).
final class WaitEntry {
  /// `WQ_FLAG_WOKEN`: what the sleeper waits for has come.
  static final int WOKEN = 1;

  /// `WQ_FLAG_DONE`: and the waker took the lock for it.
  static final int DONE = 1 << 1;

  /// `WQ_FLAG_CUSTOM`: the waker shall.
  static final int HANDOFF = 1 << 2;

  private static final VarHandle FLAGS =
      fieldVarHandle(lookup(), "flags", VarHandle.class, WaitEntry.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle TASK =
      fieldVarHandle(lookup(), "task", VarHandle.class, WaitEntry.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle LINKED =
      fieldVarHandle(lookup(), "linked", VarHandle.class, WaitEntry.class, int.class)
          .withInvokeExactBehavior();

  final PageFlags page;
  final int bit;

  private int flags;

  /// Whom to wake.
  private int task;

  /// That task's lock, `pi_lock`.
  private final SpinLock taskLock = new SpinLock();

  /// 1 while in the queue, then 0; something else where the stack has another use.
  private int linked;

  WaitEntry(PageFlags page, int bit, int task) {
    this.page = page;
    this.bit = bit;
    this.task = task;
  }

  /// Puts the sleeper into its queue, whose lock the caller has.
  void enqueue(int flags) {
    setFlagsOpaque(flags);
    setLinkedOpaque(1);
  }

  /// Wakes the sleeper and takes it from its queue, whose lock the caller has, and returns whom it
  /// woke: `wake_page_function()`.
  int wake(int why) {
    // Opaque, where the kernel's releases: a lock that is handed over was acquired before this, and
    // who was handed none looks at the queue once more.
    setFlagsOpaque(why | WOKEN);
    int woken = wakeTask();
    // unlink/A (release): the waker's accesses of the entry come before its last.
    // Pairs with unlink/B in UnlinkLast.finish(). Without it: WakeVsReturn.
    setLinkedRelease(0);
    return woken;
  }

  /// Wakes whom the entry names, and returns the task: `try_to_wake_up()`.
  int wakeTask() {
    taskLock.lock();
    int woken = taskOpaque();
    taskLock.unlock();
    return woken;
  }

  /// Stores the sleeper's next use of its stack over the entry.
  void reuse(int other) {
    setFlagsOpaque(other);
    TASK.setOpaque(this, other);
    setLinkedOpaque(other);
  }

  int flagsOpaque() {
    return (int) FLAGS.getOpaque(this);
  }

  int flagsAcquire() {
    return (int) FLAGS.getAcquire(this);
  }

  void setFlagsOpaque(int flags) {
    FLAGS.setOpaque(this, flags);
  }

  boolean isWoken() {
    return (flagsOpaque() & WOKEN) != 0;
  }

  int taskOpaque() {
    return (int) TASK.getOpaque(this);
  }

  int linkedOpaque() {
    return (int) LINKED.getOpaque(this);
  }

  int linkedAcquire() {
    return (int) LINKED.getAcquire(this);
  }

  void setLinkedOpaque(int linked) {
    LINKED.setOpaque(this, linked);
  }

  void setLinkedRelease(int linked) {
    LINKED.setRelease(this, linked);
  }
}
