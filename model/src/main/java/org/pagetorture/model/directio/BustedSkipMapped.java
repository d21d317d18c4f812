// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Writes from such a buffer as [MappedSource], and leaves mapped pages in the cache.
///
/// Kernel: mm/truncate.c:mapping_evict_folio(), which reclaim's invalidation uses (v6.12).
public final class BustedSkipMapped extends DirectWrite {
  @Override
  public void write(CachedFile file, int word) {
    file.invalidate();
    file.fault();
    file.writeBlock(0, word);
    file.convert(0);
    if (!file.vma.pte.isPresentOpaque()) {
      file.invalidate();
    }
  }
}
