// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.page.PageLock;

/// Zeroes the part of the page that was read, as truncate does with a part, and leaves the page in
/// the cache, up to date and clean: XFS until 3.16, by `truncate_pagecache_range()`.
///
/// Wrong in any order: who reads afterwards gets the zeroes as well.
public final class BustedTruncateRange extends DirectRead {
  @Override
  void forget(AddressSpace file) {
    PageLock.lock(file.page.flags);
    file.page.setDataOpaque(0);
    PageLock.unlock(file.page.flags);
  }
}
