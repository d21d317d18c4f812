// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Has the lock alone until the write is complete: `IOMAP_DIO_FORCE_WAIT`.
public final class HoldUntilDone extends SubPageWrite {
  @Override
  public void write(CachedFile file, int word) {
    rwsem.lock();
    direct.write(file, word);
    rwsem.unlock();
  }
}
