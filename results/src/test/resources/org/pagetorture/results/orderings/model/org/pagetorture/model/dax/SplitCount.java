// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// A count of references and one of truncates, in one word.
public final class SplitCount extends TruncateStrategy {
  @Override
  public boolean tryPin(Pte pte, Page page) {
    // split/C (volatile): the reference comes before what its holder does to the page.
    // Pairs with split/B in SplitCount.truncate(). No race needs it: whoever calls GUP, who knows
    // try_get_folio() as a full barrier.
    return casWordVolatile(0, 1);
  }

  @Override
  public void unpin(Page page) {
    // split/A (release): the holder's accesses come before its put.
    // Pairs with split/B in SplitCount.truncate(). Without it: DmaVsReuse.
    WORD.getAndAdd(this, -1);
  }

  @Override
  public boolean truncate(Pte pte, Page page) {
    // split/B (acquire): the accesses of those who let go come before the free.
    // Pairs with split/A in SplitCount.unpin() and split/C in SplitCount.tryPin().
    // Without it: DmaVsReuse.
    return wordAcquire() == 0;
  }
}
