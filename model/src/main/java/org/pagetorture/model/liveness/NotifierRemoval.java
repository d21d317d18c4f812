// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// Where a driver removes its mmu notifier, which waits for a grace period: for all callbacks that
/// are under way, in their SRCU sections.
///
/// A callback takes the driver's lock. So whoever has that lock, or is a callback, waits for
/// itself.
///
/// Kernel: mm/mmu_notifier.c:mmu_notifier_unregister(), mmu_interval_notifier_remove() (v6.12),
/// kernel/locking/lockdep.c:lock_sync() (v6.4 and later).
public abstract sealed class NotifierRemoval
    permits BustedInCallback, BustedUnderDriverLock, AfterUnlock {
  private static final VarHandle READING =
      fieldVarHandle(lookup(), "reading", VarHandle.class, NotifierRemoval.class, boolean.class)
          .withInvokeExactBehavior();
  private static final int SRCU = 0;
  private static final int DRIVER = 1;

  public final Lockdep lockdep = new Lockdep("srcu", "driver lock");

  private final LockTask invalidater = new LockTask(lockdep);
  private final LockTask remover = new LockTask(lockdep);
  private final Rwsem driverLock = new Rwsem();

  /// Whether the callback is under way.
  private boolean reading;

  /// What the callback does first; returns whether it had to sleep for itself.
  boolean beginCallback() {
    return false;
  }

  /// Removes the notifier, and returns whether it had to sleep for a callback holding the driver's
  /// lock.
  public abstract boolean remove();

  /// Runs the callback, and returns whether it had to sleep in its section.
  public final boolean invalidate() {
    invalidater.acquire(SRCU, LockUse.RECURSIVE);
    READING.setOpaque(this, true);
    boolean slept = beginCallback();
    invalidater.acquire(DRIVER, LockUse.EXCLUSIVE);
    boolean locked = driverLock.tryWrite();
    if (locked) {
      driverLock.unlockWrite();
    }
    invalidater.release(DRIVER);
    READING.setOpaque(this, false);
    invalidater.release(SRCU);
    return slept || !locked;
  }

  final void lock() {
    remover.acquire(DRIVER, LockUse.EXCLUSIVE);
    while (!driverLock.tryWrite()) {
      Thread.onSpinWait();
    }
  }

  final void unlock() {
    driverLock.unlockWrite();
    remover.release(DRIVER);
  }

  /// Waits for callbacks, and returns whether it had to sleep: `synchronize_srcu()`.
  final boolean synchronize(boolean inCallback) {
    (inCallback ? invalidater : remover).mayWait(SRCU, LockUse.EXCLUSIVE);
    return (boolean) READING.getOpaque(this);
  }
}
