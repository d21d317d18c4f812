// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// What one reader thread tells the updaters: the grace period it was born in, or 0 when it reads
/// nothing. Written by its owner only.
public final class RcuReader {
  private static final VarHandle PERIOD =
      fieldVarHandle(lookup(), "period", VarHandle.class, RcuReader.class, long.class)
          .withInvokeExactBehavior();

  private long period;

  RcuReader(long period) {
    this.period = period;
  }

  long periodOpaque() {
    return (long) PERIOD.getOpaque(this);
  }

  long periodAcquire() {
    return (long) PERIOD.getAcquire(this);
  }

  void setPeriodOpaque(long period) {
    PERIOD.setOpaque(this, period);
  }

  void setPeriodRelease(long period) {
    PERIOD.setRelease(this, period);
  }
}
