// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

/// Spreads the start of a quick actor over the run of a slow one, so that they meet at all:
/// rcutorture's reader delays.
///
/// A state takes its delay when it is made, so the actors stay deterministic.
public final class Delay {
  /// The longest delay, in spins: some microseconds, about a system call.
  private static final int MAX = 255;

  /// Racy, and none the worse for it: only the spread matters.
  private static int turn;

  private Delay() {}

  /// A delay for one state, in spins.
  public static int next() {
    return turn++ & MAX;
  }

  /// Waits for `spins`.
  public static void spin(int spins) {
    for (int i = 0; i < spins; i++) {
      Thread.onSpinWait();
    }
  }
}
