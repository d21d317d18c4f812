// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.writeback;

/// Makes the page writable again while it is being written.
///
/// Kernel: fs/buffer.c:block_page_mkwrite() (v2.6.39).
public final class BustedNoWaitStable extends StablePages {
  @Override
  public boolean store(int data) {
    return storeMapped(data);
  }
}
