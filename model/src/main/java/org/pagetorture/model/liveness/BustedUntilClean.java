// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Writes back and tries again until it finds the page clean: for ever, if others keep storing.
public final class BustedUntilClean extends Invalidation {
  private static final int ROUNDS = 2;

  @Override
  public int invalidate() {
    for (int n = 0; n < ROUNDS; n++) {
      flush();
      if (drop(false)) {
        return DROPPED;
      }
    }
    return STARVED;
  }
}
