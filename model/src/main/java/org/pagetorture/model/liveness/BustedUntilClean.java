// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Tries, writes back and tries again until it finds the page clean: for ever, if others keep
/// storing.
public final class BustedUntilClean extends Invalidation {
  private static final int ROUNDS = 2;

  @Override
  public int invalidate() {
    int rounds = 0;
    while (!drop(false)) {
      if (++rounds == ROUNDS) {
        return STARVED;
      }
      flush();
    }
    return DROPPED;
  }
}
