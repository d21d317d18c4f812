// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// The split word again: a running truncate is a mark in the word, so the put that drops the last
/// reference learns of it from the same RMW. Needs no fence, and no queue flag.
public final class SplitWake extends IdleWait {
  private final SplitCount word = new SplitCount(IDLE + 1);

  @Override
  public boolean putAndWake() {
    // wake/C (volatile): one word, so either the put sees the truncate or truncate the put.
    // Pairs with wake/D in SplitWake.waitIdle(). Without it: LastPutVsWaiter.
    int after = word.getAndAddVolatile(-1) - 1;
    return (after & SplitWord.COUNT) == IDLE && after >= SplitWord.TRUNCATE;
  }

  @Override
  public boolean waitIdle() {
    // wake/D (volatile): as wake/C.
    // Pairs with wake/C in SplitWake.putAndWake(). Without it: LastPutVsWaiter.
    return (word.getAndAddVolatile(SplitWord.TRUNCATE) & SplitWord.COUNT) != IDLE;
  }
}
