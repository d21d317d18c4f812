// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pagetorture.model.dax.TruncateStrategy;

/// A state that has the truncate strategy for a parameter: all sound ones.
@State(Scope.Thread)
public abstract class StrategyParam {
  /// As in `org.pagetorture.model.dax`, or the RCU by which `RcuWait` waits.
  @Param({
    "AfterAtomic",
    "BreakLayouts",
    "MembarrierGup",
    "PageLockOverGup",
    "PercpuRefKill",
    "PinBiasFreeze",
    "PmdBreakLayouts",
    "PteLockGup",
    "RcuFence",
    "RcuMembarrier",
    "RcuQsbr",
    "RmwBothSides",
    "SplitCount",
    "SplitCountXadd",
    "Srcu",
    "TruncateFlag",
    "UnlockThenFlush",
    "WaitLocked"
  })
  public String strategy;

  /// A new object of the strategy, for one page and one pinning thread.
  final TruncateStrategy newStrategy() {
    return Strategies.named(strategy);
  }
}
