// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;
import org.pagetorture.model.page.PageLock;
import org.pagetorture.model.refcount.Link;
import org.pagetorture.model.refcount.Lookup;

/// A file of two pages with memory for one: what is freed of the first becomes the second.
///
/// The mapping of a page is the same wherever in the file it lies, so that looking at it does not
/// tell the two apart.
///
/// Kernel: mm/filemap.c:next_uptodate_folio() (v6.12).
public final class MovingPage {
  /// What lies in the second page.
  public static final int SECOND = 2;

  private static final int FIRST = 1;
  private static final int FILE = 1;

  private final PageArena pages = new PageArena(1);
  private final int pfn = pages.alloc(FILE);
  private final Link first = new Link(Lookup.entry(pages, pfn));
  private final Link second = new Link(Link.NONE);

  /// Where a process maps the first page.
  private final Vma vma = new Vma();

  /// A file whose first page is in the cache.
  public MovingPage() {
    pages.page(pfn).setDataOpaque(FIRST);
  }

  /// Maps the first page if the cache has it, as part of a fault around.
  public void faultAround(Lookup lookup) {
    int found = lookup.get(first, pages);
    if (found == Lookup.MISS) {
      return;
    }
    Page page = pages.page(found);
    boolean mapped = false;
    if (PageLock.tryLock(page.flags)) {
      mapped = page.ownerOpaque() == FILE;
      if (mapped) {
        vma.map(Pte.map(found, 0));
      }
      PageLock.unlock(page.flags);
    }
    if (!mapped) {
      pages.put(found);
    }
  }

  /// Takes the first page away, and brings in the second. Gives up where the page is in use.
  public void move() {
    Page page = pages.page(pfn);
    if (!PageLock.tryLock(page.flags)) {
      return;
    }
    vma.unmap(page);
    page.setOwnerOpaque(AddressSpace.NOBODY);
    first.setTargetOpaque(Link.NONE);
    PageLock.unlock(page.flags);
    if (pages.put(pfn)) {
      fill(pages.alloc(AddressSpace.NOBODY));
    }
  }

  private void fill(int pfn) {
    pages.page(pfn).setDataOpaque(SECOND);
    pages.page(pfn).setOwnerOpaque(FILE);
    second.setTargetOpaque(Lookup.entry(pages, pfn));
  }

  /// What the process reads where it maps the first page, or 0 if it has to fault.
  public int read() {
    int entry = vma.pte.entryOpaque();
    return entry == Pte.NONE ? 0 : pages.page(Pte.pfn(entry)).dataOpaque();
  }
}
