// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.pagetorture.model.dax.TruncateStrategy;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// A mapped, idle page and its strategy.
final class World {
  private static final int ENTRY = Pte.map(0, Pte.WRITE);

  final TruncateStrategy strategy;
  final Pte pte = new Pte(ENTRY);
  final Page page = new Page(1);

  World(TruncateStrategy strategy) {
    this.strategy = strategy;
  }

  /// So many worlds that one look at the clock for all of them does not count.
  static World[] batch(StrategyParam param) {
    World[] worlds = new World[SIZE];
    for (int i = 0; i < SIZE; i++) {
      worlds[i] = new World(param.newStrategy());
    }
    return worlds;
  }

  /// The worlds of a [#batch(StrategyParam)].
  static final int SIZE = 64;

  boolean tryPin() {
    return strategy.tryPin(pte, page);
  }

  void unpin() {
    strategy.unpin(page);
  }

  /// Pins, and lets go if it could.
  boolean pinUnpin() {
    boolean pinned = tryPin();
    if (pinned) {
      unpin();
    }
    return pinned;
  }

  boolean truncate() {
    return strategy.truncate(pte, page);
  }

  void remap() {
    strategy.remap(pte, page, ENTRY);
  }
}
