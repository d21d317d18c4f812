// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.arrayElementVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// Sleepable RCU: a section is counted in and out on one of two sides, and the updater waits until
/// each side in turn is empty. Readers need no registration, and may be many.
///
/// The labels are the kernel's letters. Its smp_mb() D and E, around the flip, are left out: no
/// section is missed without them. E is redundant, as it says, and D bounds how often a reader may
/// still begin on the old side, which a grace period waits for and which could wrap its count.
///
/// Kernel: kernel/rcu/srcutree.c:__srcu_read_lock(), try_check_zero(), synchronize_srcu() (v6.12),
/// without the tree.
public final class Srcu extends Rcu {
  private static final VarHandle SIDE =
      fieldVarHandle(lookup(), "side", VarHandle.class, Srcu.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle COUNTS =
      arrayElementVarHandle(int[].class).withInvokeExactBehavior();

  /// Which side new sections are counted on.
  private int side;

  /// Sections that began, by side, then those that ended.
  private final int[] counts = new int[4];

  @Override
  public int readLock() {
    int on = (int) SIDE.getOpaque(this);
    increment(on);
    // srcu/B (fence): the section is counted before it reads anything.
    // Pairs with srcu/A in Srcu.awaitSide(). Without it: GupVsTruncate.
    VarHandle.fullFence();
    return on;
  }

  @Override
  public void readUnlock(int token) {
    // srcu/C (release): the section comes before its end is counted. Volatile all the same, as the
    // kernel has smp_mb() there; on x86 an add of a weaker mode is a loop.
    // Pairs with srcu/A in Srcu.awaitSide(). Without it: GupVsTruncate.
    int before = (int) COUNTS.getAndAdd(counts, 2 + token, 1);
  }

  @Override
  public void synchronize() {
    int old = (int) SIDE.getOpaque(this);
    awaitSide(1 - old);
    SIDE.setOpaque(this, 1 - old);
    awaitSide(old);
  }

  private void awaitSide(int on) {
    while (true) {
      int ended = (int) COUNTS.getOpaque(counts, 2 + on);
      // srcu/A (fence): what the updater changed comes before it looks for beginnings; and ends are
      // counted before them, so that no end is counted without its beginning.
      // Pairs with srcu/B in Srcu.readLock() and srcu/C in Srcu.readUnlock().
      // Without it: GupVsTruncate.
      VarHandle.fullFence();
      // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
      int begun = (int) COUNTS.getAcquire(counts, on);
      if (begun == ended) {
        return;
      }
      Thread.onSpinWait();
    }
  }

  /// Atomic, and unordered: the fence after it orders.
  private void increment(int at) {
    int seen;
    do {
      seen = (int) COUNTS.getOpaque(counts, at);
    } while (!COUNTS.weakCompareAndSetPlain(counts, at, seen, seen + 1));
  }
}
