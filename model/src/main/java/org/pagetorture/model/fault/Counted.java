// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;

/// The fault that takes no lock but the page table's: it counts the truncates, and gives up when
/// there was one meanwhile.
///
/// The count alone does not tell a fault that began after the unmap that the page is about to go:
/// the file's size has to, or the count itself while it is odd ([Seqlock]).
///
/// Kernel: mm/memory.c:do_no_page(), unmap_mapping_range() (v2.6.22).
abstract sealed class Counted extends FaultPath
    permits TruncateCount, Seqlock, BustedCountInvalidate, BustedCountNoRmb {
  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, Counted.class, int.class)
          .withInvokeExactBehavior();

  /// `truncate_count`. One truncate at a time changes it.
  private int count;

  /// The count before the fault looks at anything else.
  abstract int countAtFirst();

  /// Whether the page is about to go, by what a fault sees that has read the count `seen`.
  boolean isGoing(AddressSpace file, int seen) {
    return file.sizeOpaque() == 0;
  }

  @Override
  public final boolean fault(AddressSpace file, Vma vma) {
    int seen = countAtFirst();
    if (isGoing(file, seen) || !file.find()) {
      return false;
    }
    vma.ptl.lock();
    // Opaque: the lock keeps this look behind an unmap that had the lock first (spin/A).
    return mapAndUnlock(file, vma, countOpaque() == seen);
  }

  @Override
  public boolean truncate(AddressSpace file, Vma vma) {
    file.setSizeOpaque(0);
    invalidate(file, vma);
    return true;
  }

  /// Takes the page away wherever it lies in the file.
  final void invalidate(AddressSpace file, Vma vma) {
    // count/B (release): the size comes before the count.
    // Pairs with count/A in TruncateCount.countAtFirst(). Without it: FaultVsTruncate.
    COUNT.setRelease(this, countOpaque() + 1);
    vma.unmap(file.page);
    file.remove();
  }

  final int countOpaque() {
    return (int) COUNT.getOpaque(this);
  }

  final void setCountOpaque(int n) {
    COUNT.setOpaque(this, n);
  }

  final int countAcquire() {
    return (int) COUNT.getAcquire(this);
  }
}
