// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Forbids faults while it copies; if the memory was not mapped, lets go of the page and begins
/// again. One reclaim cannot spoil three tries: it spoils one, and its fault another.
public final class AtomicCopy extends CopyIn {
  private static final int TRIES = 3;

  @Override
  public boolean write() {
    for (int n = 0; n < TRIES; n++) {
      faultIn();
      lock();
      boolean copied = isMapped();
      unlock();
      if (copied) {
        return true;
      }
    }
    return false;
  }
}
