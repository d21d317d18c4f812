// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.Page;

/// Reads the slot again: `xas_reload()`.
///
/// Kernel: mm/filemap.c:filemap_get_entry() (v6.12).
public final class Reload extends Lookup {
  @Override
  protected boolean isSame(int entry, Link slot, Page page) {
    // Opaque: the reference, an acquire, keeps this read behind it (ref/B).
    return slot.targetOpaque() == entry;
  }
}
