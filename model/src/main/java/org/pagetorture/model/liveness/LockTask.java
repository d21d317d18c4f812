// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// The locks that one thread holds, and tells [Lockdep] of. Used by that thread alone.
///
/// Says nothing about whether a lock is free: the thread tells first, then tries the lock.
///
/// Kernel: include/linux/sched.h:task_struct::held_locks, include/linux/lockdep.h (v6.12).
public final class LockTask {
  private static final int DEPTH = 8;

  private final Lockdep lockdep;

  /// What is held, in the order it was taken: the number from [LockUse], and above it the order.
  private final int[] stack = new int[DEPTH];

  private int depth;

  public LockTask(Lockdep lockdep) {
    this.lockdep = lockdep;
  }

  /// Takes `lock`, for which the thread waits if need be: `lock_acquire()`.
  public void acquire(int lock, LockUse use) {
    mayWait(lock, use);
    tryAcquired(lock, use);
  }

  /// Takes `lock` alone, which may nest in locks of its class with a lower `order`:
  /// `lock_set_cmp_fn()`.
  public void acquireInOrder(int lock, int order) {
    lockdep.learn(held(lock, order), LockUse.EXCLUSIVE.wanted(lock));
    push(LockUse.EXCLUSIVE.held(lock), order);
  }

  /// Holds `lock`, which a trylock got. Nobody waited for it, so no edge leads to it; edges lead
  /// from it as from any other.
  public void tryAcquired(int lock, LockUse use) {
    push(use.held(lock), 0);
  }

  /// Says that the thread waits here until `lock` was free once, or might: `lock_sync()`,
  /// `might_lock()`.
  public void mayWait(int lock, LockUse use) {
    lockdep.learn(held(lock, 0), use.wanted(lock));
  }

  /// Lets go of the `lock` of this class that was taken last: `lock_release()`.
  public void release(int lock) {
    int at = depth - 1;
    while (stack[at] / 2 % Lockdep.CLASSES != lock) {
      at--;
    }
    depth--;
    for (; at < depth; at++) {
      stack[at] = stack[at + 1];
    }
  }

  private void push(int held, int order) {
    stack[depth++] = 2 * Lockdep.CLASSES * order + held;
  }

  /// The set of what is held, but for what `order` allows `lock` to nest in.
  private int held(int lock, int order) {
    int set = 0;
    for (int i = 0; i < depth; i++) {
      int held = stack[i] % (2 * Lockdep.CLASSES);
      if (held / 2 != lock || stack[i] / (2 * Lockdep.CLASSES) >= order) {
        set |= 1 << held;
      }
    }
    return set;
  }
}
