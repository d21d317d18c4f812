// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

/// Forgets that it has waited once: it drops the lock for each page that it finds locked, and gets
/// nowhere while others map and read.
public final class BustedNeverTried extends DroppedLock {
  @Override
  int lockPage(int file) {
    if (tryLock(file)) {
      return file;
    }
    unlockMmap();
    waitUnlocked(file);
    lockMmap();
    int found = fileOpaque();
    return tryLock(found) ? found : NONE;
  }
}
