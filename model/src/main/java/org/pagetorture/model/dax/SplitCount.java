// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// The split word, with a compare-and-swap for the pin: it refuses while a truncate runs, and
/// before the count would overflow into the truncates.
public final class SplitCount extends SplitWord {
  /// An idle page.
  public SplitCount() {
    this(IDLE);
  }

  /// A page with `references`.
  public SplitCount(int references) {
    super(references);
  }

  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    int seen;
    do {
      seen = wordOpaque();
      if (seen >= COUNT) {
        return false;
      }
      // split/C (volatile): the reference comes before what its holder does to the page.
      // Pairs with split/B in SplitWord.truncate(). No race needs it: an RMW of any mode settles
      // which of the two came first, and the kernel's cmpxchg() is a full barrier.
    } while (!casWordVolatile(seen, seen + 1));
    return true;
  }
}
