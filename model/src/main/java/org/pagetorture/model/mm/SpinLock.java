// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A `spinlock_t`: of a page table (`ptl`), a file's tree, an inode, a wait queue. Its sections are
/// short and end by themselves.
///
/// Kernel: include/linux/spinlock.h, include/linux/mm.h:pte_offset_map_lock() (v6.12).
public final class SpinLock {
  private static final VarHandle HELD =
      fieldVarHandle(lookup(), "held", VarHandle.class, SpinLock.class, int.class)
          .withInvokeExactBehavior();

  private int held;

  /// Takes the lock, spinning while another thread holds it.
  public void lock() {
    while (!tryLock()) {
      Thread.onSpinWait();
    }
  }

  /// Takes the lock if it is free, and returns whether it did.
  public boolean tryLock() {
    // spin/A (acquire): the lock comes before its section.
    // Pairs with spin/B in SpinLock.unlock(). Without it: GupVsTruncate.
    return (int) HELD.compareAndExchangeAcquire(this, 0, 1) == 0;
  }

  /// Lets go of the lock. No full barrier: what follows may pass it.
  public void unlock() {
    // spin/B (release): the section comes before the lock is free.
    // Pairs with spin/A in SpinLock.tryLock(). Without it: GupVsTruncate.
    HELD.setRelease(this, 0);
  }
}
