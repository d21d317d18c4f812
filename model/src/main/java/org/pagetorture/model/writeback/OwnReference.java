// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.page.PageRefcount;

/// Counts who needs the buffers: the question takes a reference, which becomes the dirty page's if
/// the mark is what made the page dirty.
///
/// Kernel: never merged; fsblock's metadata were counted, but not from the question on.
public final class OwnReference extends AskedStore {
  /// The references to the buffers: the dirty page's, and the asker's.
  private final PageRefcount references = new PageRefcount(1);

  @Override
  void mark() {
    if (DirtyMark.setDirty(page)) {
      release();
    }
  }

  @Override
  void attach() {
    if (!references.tryGetPlain()) {
      references.setCountOpaque(1);
      super.attach();
    }
  }

  @Override
  void release() {
    if (references.put()) {
      super.release();
    }
  }
}
