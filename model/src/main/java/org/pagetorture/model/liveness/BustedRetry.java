// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Faults the page in and tries again, as long as it takes: for ever, unless somebody else touches
/// the page in the right moment.
public final class BustedRetry extends SelfWrite {
  private static final int ROUNDS = 3;

  @Override
  public int write() {
    for (int n = 0; n < ROUNDS; n++) {
      if (tryDirect()) {
        return DIRECT;
      }
      fault();
    }
    return STARVED;
  }
}
