// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Locks the page with the lower index first.
public final class IndexOrder extends FolioPair {
  @Override
  public boolean lockTwo(LockTask task, int one, int other) {
    return lockInTurn(task, Math.min(one, other), Math.max(one, other));
  }
}
