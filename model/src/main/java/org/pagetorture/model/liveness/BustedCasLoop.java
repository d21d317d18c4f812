// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// Reads, and stores unless somebody was faster. That somebody always gets on, and may be the same
/// each time.
public final class BustedCasLoop extends SharedCount {
  private static final int ROUNDS = 2;

  private static final VarHandle COUNT =
      fieldVarHandle(lookup(), "count", VarHandle.class, BustedCasLoop.class, int.class)
          .withInvokeExactBehavior();

  private int count;

  @Override
  public boolean add() {
    for (int n = 0; n < ROUNDS; n++) {
      int seen = sum();
      if (COUNT.weakCompareAndSetPlain(this, seen, seen + 1)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int sum() {
    return (int) COUNT.getOpaque(this);
  }
}
