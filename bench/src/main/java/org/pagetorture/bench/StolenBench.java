// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// What a truncate costs a bystander: a thread that pins another page of the same mapping, on
/// another CPU.
///
/// With r the reader's ns a pin, r0 beside a thread that truncates nothing, and t ns a truncate,
/// each truncate takes t (1 - r0 / r) ns from the reader.
@Rounds(Rounds.AMONG_STRATEGIES)
public class StolenBench extends Bench {

  /// The reader's page and, on other cache lines, the one that is truncated. A strategy that guards
  /// a mapping is one object for both.
  @State(Scope.Group)
  public static class Mapping extends StrategyParam {
    World read;
    long[] apart;
    World truncated;

    @Setup
    public void setUp() {
      read = new World(newStrategy());
      apart = new long[16];
      truncated =
          new World(Strategies.guardsMapping(read.strategy) ? read.strategy : newStrategy());
    }
  }

  @Benchmark
  @Group("stolen")
  public void reader(Mapping mapping) {
    pinUnpin(mapping.read);
  }

  @Benchmark
  @Group("stolen")
  public boolean truncate(Mapping mapping) {
    boolean freed = mapping.truncated.truncate();
    mapping.truncated.remap();
    return freed;
  }

  @Benchmark
  @Group("quiet")
  public void quietReader(Mapping mapping) {
    pinUnpin(mapping.read);
  }

  /// Keeps its CPU as busy as a truncate would.
  @Benchmark
  @Group("quiet")
  public void nothing() {
    Blackhole.consumeCPU(100);
  }

  /// Until it is let: a refusal is time taken.
  private static void pinUnpin(World world) {
    while (!world.tryPin()) {
      Thread.onSpinWait();
    }
    world.unpin();
  }
}
