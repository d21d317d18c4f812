// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// How fork and a lockless pin agree that a pinned page is not shared for copy-on-write.
///
/// One address space: its `write_protect_seq`, odd while fork write-protects entries, and
/// `MMF_HAS_PINNED`, without which fork looks for no pins. A pin that met a fork gives way.
///
/// Kernel: mm/gup.c:gup_fast(), mm/memory.c:copy_page_range(), copy_present_page() (v6.12).
public abstract sealed class ForkCow
    permits Seqcount, BustedNoSeqcount, BustedForkNoFence, BustedHasPinnedLate {
  private static final VarHandle SEQ =
      fieldVarHandle(lookup(), "seq", VarHandle.class, ForkCow.class, int.class)
          .withInvokeExactBehavior();
  private static final VarHandle HAS_PINNED =
      fieldVarHandle(lookup(), "hasPinned", VarHandle.class, ForkCow.class, boolean.class)
          .withInvokeExactBehavior();

  private int seq;
  private boolean hasPinned;

  /// Pins the page for a device to write into, and returns whether it did.
  public boolean pin(Pte pte, Page page) {
    // Opaque: the pin's RMW comes after it.
    setHasPinnedOpaque();
    return tryPin(pte, page);
  }

  /// The walk of [#pin(Pte, Page)].
  final boolean tryPin(Pte pte, Page page) {
    // Opaque: the pin's RMW comes after both, and the entry is read again.
    int start = seqOpaque();
    int seen = pte.entryOpaque();
    if ((start & 1) != 0 || (seen & Pte.WRITE) == 0 || !page.refcount.tryPin()) {
      return false;
    }
    // fork/A (volatile): the pin, and the first look at the sequence, come before the second look.
    // The entry is opaque, as the sequence tells of whatever fork did to it.
    // Pairs with fork/B in ForkCow.fork() and fork/C in ForkCow.fork(). Without it: ForkVsPin.
    if (pte.entryOpaque() == seen && seqVolatile() == start) {
      return true;
    }
    page.refcount.unpin();
    return false;
  }

  /// Shares the page with a child. Only one thread forks at a time: it holds `mmap_lock`.
  public void fork(Pte pte, Page page) {
    int start = seqOpaque();
    setSeqOpaque(start + 1);
    // fork/B (fence): the odd sequence comes before the pins are looked for.
    // Pairs with fork/A in ForkCow.tryPin(). Without it: ForkVsPin.
    VarHandle.fullFence();
    share(pte, page);
    // fork/C (release): the read-only entry comes before the even sequence.
    // Pairs with fork/A in ForkCow.tryPin(). Without it: ForkVsPin.
    setSeqRelease(start + 2);
  }

  /// Write-protects the entry, unless the page may be pinned: then the child gets a copy at once.
  final void share(Pte pte, Page page) {
    // hotspot (acquire): keeps C2 from dropping the fence of fork(). Without it: TwoFences.
    boolean pinned = hasPinnedAcquire() && page.refcount.maybeDmaPinnedAcquire();
    if (!pinned) {
      pte.setEntryOpaque(pte.entryOpaque() & ~Pte.WRITE);
    }
  }

  final int seqOpaque() {
    return (int) SEQ.getOpaque(this);
  }

  private int seqVolatile() {
    return (int) SEQ.getVolatile(this);
  }

  final void setSeqOpaque(int seq) {
    SEQ.setOpaque(this, seq);
  }

  final void setSeqRelease(int seq) {
    SEQ.setRelease(this, seq);
  }

  private boolean hasPinnedAcquire() {
    return (boolean) HAS_PINNED.getAcquire(this);
  }

  final void setHasPinnedOpaque() {
    HAS_PINNED.setOpaque(this, true);
  }
}
