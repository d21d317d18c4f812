// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dirty;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;

/// Whether an entry that maps nothing can be passed over without the lock of its table, when others
/// clear an entry for a moment to set it anew.
///
/// Kernel: mm/rmap.c:page_check_address(), arch/powerpc/include/asm/pgtable.h:set_pte_at()
/// (v2.6.26).
public abstract sealed class EntryRewrite permits WalkUnderPtl, NeverEmpty, BustedSkipNonPresent {
  /// What the page is mapped by: writable, and not stored to.
  public static final int WRITABLE = Pte.map(0, Pte.WRITE);

  /// Marks the entry dirty if it is writable, as a fault does for an MMU that does not.
  public void rewrite(Vma vma) {
    vma.ptl.lock();
    int entry = vma.pte.getAndClearPlain();
    vma.pte.setEntryOpaque(dirtied(entry));
    vma.ptl.unlock();
  }

  /// Takes write and dirty bit out of the entry, and returns whether it was dirty.
  abstract boolean mkclean(MappedPage mapped);

  /// Writes the page back if it is dirty.
  public final void writeBack(MappedPage mapped) {
    if (mkclean(mapped)) {
      mapped.setDirty();
    }
    mapped.sync();
  }

  static int dirtied(int entry) {
    return (entry & Pte.WRITE) == 0 ? entry : entry | Pte.DIRTY;
  }

  /// [#mkclean(MappedPage)] that takes the lock only when it sees a mapping.
  static boolean mkcleanIfPresent(MappedPage mapped) {
    return mapped.vma.pte.isPresentOpaque() && mapped.mkclean();
  }
}
