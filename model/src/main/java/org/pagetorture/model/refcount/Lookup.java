// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageArena;

/// How a lockless lookup makes sure that the page it took a reference to is the one it looked for.
///
/// The page may be freed and reused after the slot was read and before the reference is taken. The
/// slot holds the page's number, and the generation it had when it was put there.
///
/// Kernel: mm/filemap.c:filemap_get_entry() (v6.12).
public abstract sealed class Lookup permits Reload, GenerationTag, BustedNoReload {
  /// What a lookup returns that found no page.
  public static final int MISS = -1;

  private static final int GENERATION_SHIFT = 8;

  /// What a slot holds that leads to the page at `pfn`.
  public static int entry(PageArena pages, int pfn) {
    return pages.page(pfn).generationOpaque() << GENERATION_SHIFT | pfn;
  }

  /// The generation of the page that `entry` led to at first.
  static int generation(int entry) {
    return entry >>> GENERATION_SHIFT;
  }

  /// Takes a reference to the page that `slot` leads to, and returns its pfn, or [#MISS].
  ///
  /// The kernel starts again when the page has changed; the model gives up.
  public final int get(Link slot, PageArena pages) {
    int entry = slot.targetOpaque();
    int pfn = entry & (1 << GENERATION_SHIFT) - 1;
    if (entry == Link.NONE || !pages.page(pfn).refcount.tryGet()) {
      return MISS;
    }
    if (!isSame(entry, slot, pages.page(pfn))) {
      pages.put(pfn);
      return MISS;
    }
    return pfn;
  }

  /// Whether `page`, which is held by now, is the one that `entry` was read for.
  protected abstract boolean isSame(int entry, Link slot, Page page);
}
