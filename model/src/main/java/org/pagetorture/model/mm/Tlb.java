// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// One thread's cached copy of a page table entry, and the interrupt that takes it away.
///
/// The thread uses its copy between [#enter(Pte)] and [#leave()], which stand for one instruction,
/// or for a section with interrupts off. Another thread's [#flush()] returns when no use of an old
/// copy goes on any more, as the sender of a TLB shootdown waits for the acknowledgement.
///
/// Kernel: arch/x86/mm/tlb.c, mm/gup.c:gup_fast() (v6.12).
public final class Tlb {
  private static final VarHandle FLUSHES =
      fieldVarHandle(lookup(), "flushes", VarHandle.class, Tlb.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle BUSY =
      fieldVarHandle(lookup(), "busy", VarHandle.class, Tlb.class, int.class)
          .withInvokeExactBehavior();

  /// How many flushes were asked for.
  private int flushes;

  /// 1 while the owner uses its copy.
  private int busy;

  /// The owner's alone: the copy, and the flushes that it obeys.
  private int copy = Pte.NONE;

  private int flushed;

  /// Holds off the interrupt, and returns the copy; an empty one is filled from `pte` first.
  public int enter(Pte pte) {
    BUSY.setOpaque(this, 1);
    // tlb/A (fence): busy comes before the flushes and the entry are read.
    // Pairs with tlb/B in Tlb.flush(). Without it: StoreVsZap.
    VarHandle.fullFence();
    // hotspot (acquire): keeps C2 from dropping the fence above. Without it: TwoFences.
    int asked = (int) FLUSHES.getAcquire(this);
    if (asked != flushed) {
      flushed = asked;
      copy = Pte.NONE;
    }
    if (copy == Pte.NONE) {
      copy = pte.entryOpaque();
    }
    return copy;
  }

  /// Lets the interrupt in again.
  public void leave() {
    // tlb/C (release): what was done through the copy comes before the interrupt.
    // Pairs with tlb/D in Tlb.flush(). Without it: StoreVsZap.
    BUSY.setRelease(this, 0);
  }

  /// Takes the owner's copy away, by the owner: needs no interrupt.
  public void invalidate() {
    copy = Pte.NONE;
  }

  /// Waits until nobody uses a copy older than this call: `flush_tlb_page()`.
  ///
  /// A full barrier, as sending an interrupt and waiting for its acknowledgement is. The caller has
  /// cleared the entry before; only one thread flushes at a time.
  public void flush() {
    FLUSHES.setOpaque(this, (int) FLUSHES.getOpaque(this) + 1);
    // tlb/B (fence): the cleared entry and the flush come before busy is read.
    // Pairs with tlb/A in Tlb.enter(). Without it: StoreVsZap.
    VarHandle.fullFence();
    // tlb/D (acquire): what was done through the copy comes before the flush returns.
    // Pairs with tlb/C in Tlb.leave(). Without it: StoreVsZap.
    while ((int) BUSY.getAcquire(this) != 0) {
      Thread.onSpinWait();
    }
  }
}
