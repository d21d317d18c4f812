// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Tlb;

/// An entry of 64 bits where the CPU reads and writes 32: the low word says how a page is mapped,
/// the high word which.
///
/// Between two pages the entry maps none, and the TLB is flushed. A walk with interrupts off holds
/// that up; otherwise the low word could go and come back between two looks at it.
///
/// Kernel: include/linux/pgtable.h:ptep_get_lockless(),
/// arch/x86/include/asm/pgtable-3level.h:native_set_pte() (v6.12).
public abstract sealed class WidePte permits LowHighLow, BustedLowHigh {
  /// What a walk returns that found no page.
  public static final int MISS = -1;

  private static final VarHandle LOW =
      fieldVarHandle(lookup(), "low", VarHandle.class, WidePte.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle HIGH =
      fieldVarHandle(lookup(), "high", VarHandle.class, WidePte.class, int.class)
          .withInvokeExactBehavior();

  private final Pte pmd = new Pte(Pte.map(1, 0));
  private final Tlb tlb = new Tlb();

  private int low = Pte.PRESENT;
  private int high = 1;

  /// Returns the pfn of the page that is mapped, or [#MISS]: the walk of GUP-fast.
  public final int walk() {
    tlb.enter(pmd);
    int pfn = read();
    tlb.leave();
    return pfn;
  }

  /// Reads both words, with interrupts off.
  abstract int read();

  /// Takes the page away, and maps the one at `pfn`: a zap, and the fault after it.
  public final void refault(int pfn) {
    LOW.setOpaque(this, Pte.NONE);
    // wide/A (release): low = none comes before the high word goes.
    // Pairs with wide/D in LowHighLow.read(). Without it: PteReadVsRefault.
    HIGH.setRelease(this, 0);
    tlb.flush();
    HIGH.setOpaque(this, pfn);
    // wide/B (release): the new high word comes before low = present.
    // Pairs with wide/C in LowHighLow.read(). Without it: PteReadVsRefault.
    LOW.setRelease(this, Pte.PRESENT);
  }

  final int lowOpaque() {
    return (int) LOW.getOpaque(this);
  }

  final int lowAcquire() {
    return (int) LOW.getAcquire(this);
  }

  final int highAcquire() {
    return (int) HIGH.getAcquire(this);
  }
}
