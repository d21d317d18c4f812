// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Makes the page writable only when no writeback of it goes on. The kernel sleeps for that; the
/// model gives up.
///
/// Kernel: fs/buffer.c:block_page_mkwrite() (v3.0), mm/filemap.c:filemap_page_mkwrite() (v6.12).
public final class WaitStable extends StablePages {
  @Override
  public boolean store(int data) {
    return storeMapped(data);
  }

  @Override
  boolean isStable() {
    return isWritten();
  }
}
