// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.page;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A fixed set of pages with a free mask: the page that was freed is the next to be allocated.
///
/// A garbage collector never hands out an object that somebody still sees, and so hides every ABA.
/// This allocator reuses at once, counts the lives of each page, and poisons what it takes back, so
/// that a stale user reads something it can be caught with.
///
/// Kernel: mm/page_alloc.c (v6.12), without zones or orders.
public final class PageArena {
  private static final VarHandle FREE =
      fieldVarHandle(lookup(), "free", VarHandle.class, PageArena.class, int.class)
          .withInvokeExactBehavior();

  private final Page[] pages;

  /// Bit n is set when page n is free.
  private int free;

  /// `size` free pages, 1 to 31.
  public PageArena(int size) {
    if (size < 1 || size > 31) {
      throw new IllegalArgumentException("size " + size + " is not in 1..31");
    }
    pages = new Page[size];
    for (int pfn = 0; pfn < size; pfn++) {
      pages[pfn] = new Page(Page.POISON, 0, 0);
    }
    free = (1 << size) - 1;
  }

  /// The page at `pfn`, free or not.
  public Page page(int pfn) {
    return pages[pfn];
  }

  /// Takes the lowest free page for `owner`, with one reference, and returns its pfn, or -1 when
  /// there is none.
  public int alloc(int owner) {
    while (true) {
      int seen = (int) FREE.getOpaque(this);
      if (seen == 0) {
        return -1;
      }
      int bit = Integer.lowestOneBit(seen);
      // arena/A (acquire): the last life's accesses come before this one's.
      // Pairs with arena/B in PageArena.free(). Without it: LookupVsReuse.
      if (FREE.weakCompareAndSetAcquire(this, seen, seen & ~bit)) {
        int pfn = Integer.numberOfTrailingZeros(bit);
        pages[pfn].beginLife(owner);
        pages[pfn].refcount.unfreeze(1);
        return pfn;
      }
    }
  }

  /// Takes back the page at `pfn`, whose count is 0, and poisons it.
  public void free(int pfn) {
    pages[pfn].setOwnerOpaque(Page.POISON);
    pages[pfn].setDataOpaque(Page.POISON);
    // arena/B (release): the poison comes before the page is free.
    // Pairs with arena/A in PageArena.alloc(). Without it: LookupVsReuse.
    int before = (int) FREE.getAndBitwiseOrRelease(this, 1 << pfn);
    if ((before & 1 << pfn) != 0) {
      throw new IllegalStateException("page " + pfn + " was freed twice");
    }
  }

  /// Drops a reference to the page at `pfn`, takes it back if it was the last, and returns whether
  /// it was: `folio_put()`.
  public boolean put(int pfn) {
    if (!pages[pfn].refcount.put()) {
      return false;
    }
    free(pfn);
    return true;
  }
}
