// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.dax;

/// The put compares the whole word with an idle count, and so never finds the page idle while a
/// truncate waits.
///
/// Left out: the mask.
public final class BustedWakeIgnoresMask extends IdleWait {
  private final SplitCount word = new SplitCount(IDLE + 1);

  @Override
  public boolean putAndWake() {
    return word.getAndAddVolatile(-1) - 1 == IDLE;
  }

  @Override
  public boolean waitIdle() {
    return (word.getAndAddVolatile(SplitWord.TRUNCATE) & SplitWord.COUNT) != IDLE;
  }
}
