// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import org.pagetorture.model.page.PageLock;

/// Returns RETRY and still has the lock, which its caller takes once more and lets go of once.
public final class BustedRetryHeld extends DroppedLock {
  @Override
  int lockPage(int file) {
    if (tryLock(file)) {
      return file;
    }
    waitUnlocked(file);
    lockMmap();
    int found = fileOpaque();
    PageLock.lock(pages[found].flags);
    return found;
  }
}
