// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.page.PageLock;

/// Waits for the page with the lock, and keeps all who would map or unmap waiting for the disk.
///
/// Kernel: mm/filemap.c:filemap_fault() (v2.6.36).
public final class WaitHolding extends DroppedLock {
  @Override
  int lockPage(int file) {
    PageLock.lock(pages[file].flags);
    return file;
  }
}
