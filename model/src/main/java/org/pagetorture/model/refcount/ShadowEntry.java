// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.mm.SpinLock;

/// Two slots of the page cache under one shadow entry of order 1, which is split when a folio is
/// added to either.
///
/// Kernel: mm/filemap.c:__filemap_add_folio() (v6.12).
public final class ShadowEntry {
  /// What is left in a slot of a folio that was reclaimed.
  public static final int SHADOW = 0x80;

  /// What the second slot of an entry of order 1 holds.
  private static final int SIBLING = 0x81;

  /// The lock of the xarray, a spin lock like that of a page table.
  public final SpinLock lock = new SpinLock();

  private final Link first = new Link(SHADOW);
  private final Link second = new Link(SIBLING);

  /// The order of the entry; only under [#lock] does it stay so.
  public int order() {
    return second.targetOpaque() == SIBLING ? 1 : 0;
  }

  /// What slot `index` holds.
  public int slot(int index) {
    return (index == 0 ? first : second).targetOpaque();
  }

  /// Splits the entry if its order is 1, and puts `folio` into slot `index`, all under [#lock].
  public void add(int index, int folio, int order) {
    if (order == 1) {
      first.setTargetOpaque(SHADOW);
      second.setTargetOpaque(SHADOW);
    }
    (index == 0 ? first : second).setTargetOpaque(folio);
  }
}
