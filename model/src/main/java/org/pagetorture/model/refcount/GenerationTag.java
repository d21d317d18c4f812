// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import org.pagetorture.model.page.Page;

/// Compares the page's generation with the one in the slot, and does not go back to the slot.
///
/// It may return a page that has left the slot, but never one that was reused.
public final class GenerationTag extends Lookup {
  @Override
  protected boolean isSame(int entry, Link slot, Page page) {
    // Opaque: the reference, an acquire, keeps this read behind it (ref/B).
    return page.generationOpaque() == generation(entry);
  }
}
