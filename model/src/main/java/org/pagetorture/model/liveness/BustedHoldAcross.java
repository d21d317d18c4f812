// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Keeps faults off the file until the write is over, so that none brings stale pages back.
public final class BustedHoldAcross extends DirectIo {
  @Override
  public boolean write() {
    lockFile();
    boolean slept = gup();
    unlockFile();
    return slept;
  }
}
