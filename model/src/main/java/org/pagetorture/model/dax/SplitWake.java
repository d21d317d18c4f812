// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// The split word again: a running truncate is a mark in the word, so the put that drops the last
/// reference learns of it from the same RMW. Needs no fence, and no queue flag.
public final class SplitWake extends IdleWait {
  private final SplitCount word = new SplitCount(IDLE + 1);

  @Override
  public boolean putAndWake() {
    // wake/C (volatile): one word, so either the put sees the truncate or truncate the put.
    // Pairs with wake/D in SplitWake.waitIdle(). No race needs it: an RMW of any mode settles that,
    // and for the holder's accesses it is the RMW of SplitWord.unpin() (split/A).
    int after = word.getAndAddVolatile(-1) - 1;
    return (after & SplitWord.COUNT) == IDLE && after >= SplitWord.TRUNCATE;
  }

  @Override
  public boolean waitIdle() {
    // wake/D (volatile): as wake/C.
    // Pairs with wake/C in SplitWake.putAndWake(). No race needs it: an RMW of any mode settles
    // that, and for the holder's accesses it is the RMW of SplitWord.truncate() (split/B).
    return (word.getAndAddVolatile(SplitWord.TRUNCATE) & SplitWord.COUNT) != IDLE;
  }
}
