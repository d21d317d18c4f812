// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Tags once more what is dirty at first, and writes what has that tag.
///
/// Kernel: mm/page-writeback.c:tag_pages_for_writeback(), `PAGECACHE_TAG_TOWRITE` (v2.6.36 and
/// later).
public final class TagSnapshot extends FsyncWalk {
  @Override
  int walk(int owed) {
    return writeTagged(owed);
  }
}
