// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// The `invalidate_lock` of a file: faults share it, and who takes pages away has it alone.
///
/// The kernel sleeps; here a fault gives up, and truncate spins for the faults that are under way.
///
/// Kernel: include/linux/fs.h:filemap_invalidate_lock() (v5.15 and later).
public final class InvalidateLock {
  private static final int EXCLUSIVE = -1;

  private static final VarHandle HOLDERS =
      fieldVarHandle(lookup(), "holders", VarHandle.class, InvalidateLock.class, int.class)
          .withInvokeExactBehavior();

  /// How many share the lock, or [#EXCLUSIVE].
  private int holders;

  /// Shares the lock, unless somebody has it alone, and returns whether it did.
  public boolean tryLockShared() {
    int seen;
    do {
      seen = (int) HOLDERS.getOpaque(this);
      if (seen == EXCLUSIVE) {
        return false;
      }
      // inv/A (acquire): the lock comes before the fault.
      // Pairs with inv/D in InvalidateLock.unlock(). Without it: RefaultVsTruncate.
    } while (!HOLDERS.weakCompareAndSetAcquire(this, seen, seen + 1));
    return true;
  }

  /// Lets go of a shared lock.
  public void unlockShared() {
    // inv/B (release): the fault comes before its lock is gone.
    // Pairs with inv/C in InvalidateLock.tryLock(). Without it: RefaultVsTruncate.
    int before = (int) HOLDERS.getAndAddRelease(this, -1);
  }

  /// Takes the lock alone, unless somebody has it, and returns whether it did.
  public boolean tryLock() {
    // inv/C (acquire): the lock comes before pages are taken away.
    // Pairs with inv/B in InvalidateLock.unlockShared() and inv/D in InvalidateLock.unlock().
    // Without it: DirectWriteVsTruncate, MkwriteVsShrink.
    return (int) HOLDERS.compareAndExchangeAcquire(this, 0, EXCLUSIVE) == 0;
  }

  /// Takes the lock alone, spinning for faults, which are short.
  public void lock() {
    while (!tryLock()) {
      Thread.onSpinWait();
    }
  }

  /// Lets go of an exclusive lock.
  public void unlock() {
    // inv/D (release): what was taken away comes before the lock is free.
    // Pairs with inv/A in InvalidateLock.tryLockShared() and inv/C in InvalidateLock.tryLock().
    // Without it: RefaultVsTruncate.
    HOLDERS.setRelease(this, 0);
  }
}
