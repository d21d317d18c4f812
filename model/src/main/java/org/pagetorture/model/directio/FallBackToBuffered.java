// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Leaves a dirty page alone, and writes through the cache then: -EBUSY. After the write there is
/// nothing left to do about such a page but to warn.
///
/// Kernel: mm/truncate.c:invalidate_complete_folio2(), mm/filemap.c:dio_warn_stale_pagecache()
/// (v6.12).
public final class FallBackToBuffered extends Redirtied {
  @Override
  boolean invalidate(CachedFile file) {
    return file.invalidate();
  }
}
