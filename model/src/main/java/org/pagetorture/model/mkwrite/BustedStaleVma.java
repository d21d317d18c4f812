// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.page.PageLock;

/// Drops the lock while it waits, and goes on with what it found before.
public final class BustedStaleVma extends DroppedLock {
  @Override
  int lockPage(int file) {
    if (!tryLock(file)) {
      unlockMmap();
      waitUnlocked(file);
      lockMmap();
      PageLock.lock(pages[file].flags);
    }
    return file;
  }
}
