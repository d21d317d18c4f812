// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.SpinLock;

/// How a page table is freed while somebody may be walking through it without a lock.
///
/// The upper entry leads to the table; the table is here one entry, and freeing it poisons that. A
/// walker that reads the poison has read what is no table.
///
/// Kernel: mm/mmu_gather.c:tlb_remove_table(), mm/khugepaged.c:collapse_huge_page() (v6.12).
public abstract sealed class TableFree
    permits BustedFreeAtOnce,
        BustedReadTwice,
        BustedWalkOutsideSection,
        InterruptTableFree,
        RcuTableFree {
  /// Where the table lies.
  public static final int TABLE_PFN = 1;

  /// What a freed table holds, and a frame that never was one.
  public static final int POISON = 0xDEAD << 8 | Pte.PRESENT;

  /// Of the table that `pmd` lies in.
  private final SpinLock pmdLock = new SpinLock();

  /// Returns the entry that `pmd` leads to, or [Pte#NONE] when it leads nowhere.
  public abstract int walk(Pte pmd, Pte table);

  /// Takes the table out of `pmd`, and frees it.
  public final void free(Pte pmd, Pte table) {
    pmdLock.lock();
    pmd.clearOpaque();
    pmdLock.unlock();
    waitForWalks();
    table.setEntryOpaque(POISON);
  }

  /// Returns when no walk goes on that may have found the table.
  abstract void waitForWalks();

  /// What the upper entry, which was read as `pmd`, leads to.
  static int entry(int pmd, Pte table) {
    return (pmd & Pte.PRESENT) == 0 ? Pte.NONE : follow(pmd, table);
  }

  /// What lies in the frame that `pmd` names.
  static int follow(int pmd, Pte table) {
    return Pte.pfn(pmd) == TABLE_PFN ? table.entryOpaque() : POISON;
  }
}
