// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.page.PageLock;

/// Drops the lock while it waits, finds the vma anew, and waits with the lock the second time.
///
/// Other faults than those that wait for a page may retry more often since 5.7.
///
/// Kernel: mm/internal.h:maybe_unlock_mmap_for_io(), mm/filemap.c:filemap_fault() (v6.12).
public final class LookUpAgain extends DroppedLock {
  @Override
  int lockPage(int file) {
    if (tryLock(file)) {
      return file;
    }
    unlockMmap();
    waitUnlocked(file);
    lockMmap();
    int found = fileOpaque();
    PageLock.lock(pages[found].flags);
    return found;
  }
}
