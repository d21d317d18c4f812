// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What a pin costs while another thread truncates the same page now and then.
///
/// The other thread pins a page of its own as well, and of its operations `truncates` in a hundred
/// are truncates of the first one's page. A pin that is refused counts: somebody would try again.
public class MixBench extends Bench {
  private static final VarHandle WORD =
      fieldVarHandle(lookup(), "word", VarHandle.class, MixBench.class, int.class)
          .withInvokeExactBehavior();

  private int word;

  /// The page that is pinned and truncated.
  @State(Scope.Group)
  public static class Contested extends StrategyParam {
    World world;

    @Setup
    public void setUp() {
      world = new World(newStrategy());
    }
  }

  /// The truncating thread's own page, and how often it truncates the other.
  @State(Scope.Thread)
  public static class Own {
    /// Percent of the thread's operations.
    @Param({"10"})
    int truncates;

    World world;
    Share share;

    @Setup
    public void setUp(Contested contested) {
      world = new World(contested.newStrategy());
      share = new Share(truncates);
    }
  }

  /// The bare machine operation: one atomic add up, one down, with nobody else about.
  @Benchmark
  public int baseline() {
    return (int) WORD.getAndAdd(this, 1) + (int) WORD.getAndAdd(this, -1);
  }

  @Benchmark
  @Group("mix")
  public boolean gup(Contested contested) {
    return contested.world.pinUnpin();
  }

  @Benchmark
  @Group("mix")
  public boolean truncate(Contested contested, Own own) {
    if (!own.share.next()) {
      return own.world.pinUnpin();
    }
    boolean freed = contested.world.truncate();
    contested.world.remap();
    return freed;
  }
}
