// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Locks the pages as the caller names them, source and destination.
public final class BustedCallersOrder extends FolioPair {
  @Override
  public boolean lockTwo(LockTask task, int one, int other) {
    return lockInTurn(task, one, other);
  }
}
