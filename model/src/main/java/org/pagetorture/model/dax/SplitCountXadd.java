// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// The split word, with an add for the pin, and one back when a truncate runs: no loop, but a
/// truncate may see the reference of a pin that is about to give way, and find the page busy.
public final class SplitCountXadd extends SplitWord {
  public SplitCountXadd() {
    super(IDLE);
  }

  @Override
  public boolean tryPin(Pte pte, Page page) {
    if (!pte.isPresentOpaque()) {
      return false;
    }
    // split/D (volatile): the reference comes before what its holder does to the page.
    // Pairs with split/B in SplitWord.truncate(). No race needs it: as split/C, and on x86 an add
    // of
    // a weaker mode is a loop.
    boolean ok = getAndAddVolatile(1) < COUNT;
    if (!ok) {
      unpin(page);
    }
    return ok;
  }
}
