// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mm;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A page table entry: which page one virtual address maps, and how. At the PMD level it maps
/// [#PMD_PAGES] of them.
///
/// | bits | meaning |
/// |------|---------|
/// | 0    | present |
/// | 1    | writable |
/// | 2    | dirty, set by the MMU |
/// | 8-   | page frame number |
///
/// Kernel: include/linux/pgtable.h, arch/x86/include/asm/pgtable.h (v6.12).
public final class Pte {
  /// An entry that maps nothing: `pte_none()`.
  public static final int NONE = 0;

  public static final int PRESENT = 1;
  public static final int WRITE = 1 << 1;
  public static final int DIRTY = 1 << 2;

  /// How many pages an entry at the PMD level maps.
  public static final int PMD_PAGES = 512;

  private static final int PFN_SHIFT = 8;

  private static final VarHandle ENTRY =
      fieldVarHandle(lookup(), "entry", VarHandle.class, Pte.class, int.class)
          .withInvokeExactBehavior();

  private int entry;

  /// An entry that holds the value `entry`, made by [#map(int, int)], or [#NONE].
  public Pte(int entry) {
    this.entry = entry;
  }

  /// The value that maps the page at `pfn`, with the bits of `how` besides present.
  public static int map(int pfn, int how) {
    return pfn << PFN_SHIFT | how | PRESENT;
  }

  /// The page frame number in `entry`.
  public static int pfn(int entry) {
    return entry >>> PFN_SHIFT;
  }

  /// Whether an entry maps something.
  public boolean isPresentOpaque() {
    return (entryOpaque() & PRESENT) != 0;
  }

  /// Takes the mapping away by a store: `pte_clear()`. Opaque: the caller orders it.
  public void clearOpaque() {
    setEntryOpaque(NONE);
  }

  /// Takes the mapping away by an RMW, and returns what it was: `ptep_get_and_clear()`.
  public int getAndClearVolatile() {
    return (int) ENTRY.getAndSet(this, NONE);
  }

  /// [#getAndClearVolatile()] that orders nothing: for who holds the lock of the table.
  public int getAndClearPlain() {
    int seen;
    do {
      seen = entryOpaque();
    } while (!ENTRY.weakCompareAndSetPlain(this, seen, NONE));
    return seen;
  }

  /// Sets the dirty bit of an entry that is writable, and returns whether it is: what the MMU does
  /// in one step.
  public boolean trySetDirtyPlain() {
    int seen;
    do {
      seen = entryOpaque();
      if ((seen & WRITE) == 0) {
        return false;
      }
    } while (!ENTRY.weakCompareAndSetPlain(this, seen, seen | DIRTY));
    return true;
  }

  public int entryOpaque() {
    return (int) ENTRY.getOpaque(this);
  }

  public int entryAcquire() {
    return (int) ENTRY.getAcquire(this);
  }

  public int entryVolatile() {
    return (int) ENTRY.getVolatile(this);
  }

  public void setEntryOpaque(int entry) {
    ENTRY.setOpaque(this, entry);
  }

  public void setEntryRelease(int entry) {
    ENTRY.setRelease(this, entry);
  }

  public void setEntryVolatile(int entry) {
    ENTRY.setVolatile(this, entry);
  }
}
