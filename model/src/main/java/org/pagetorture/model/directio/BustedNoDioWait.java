// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Takes the lock, and believes that it keeps I/O out: it keeps out what has not begun.
public final class BustedNoDioWait extends DioDrain {
  @Override
  public void truncate() {
    if (rwsem.tryLock()) {
      punch();
      reuse();
      rwsem.unlock();
    }
  }
}
