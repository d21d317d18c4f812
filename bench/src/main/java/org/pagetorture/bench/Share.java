// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

/// Which of a thread's operations are of the rare kind: so many in a hundred, evenly spread.
final class Share {
  private final int percent;
  private int next;

  Share(int percent) {
    this.percent = percent;
  }

  /// Whether the next operation is.
  boolean next() {
    next = next == 99 ? 0 : next + 1;
    return next * percent % 100 < percent;
  }
}
