// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Ends after as many pages as were dirty at first, whichever they were.
///
/// Kernel: mm/page-writeback.c:write_cache_pages() (v2.6.28), which counted down `nr_to_write` for
/// fsync as well.
public final class BustedNrToWrite extends FsyncWalk {
  @Override
  int walk(int owed) {
    return writeDirty(Integer.bitCount(owed));
  }
}
