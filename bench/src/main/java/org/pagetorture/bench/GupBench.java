// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.lang.invoke.MethodHandles.arrayElementVarHandle;

import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.pagetorture.model.dax.TruncateStrategy;

/// What a pin costs under each truncate strategy while nobody truncates: the GUP fast path.
///
/// `gup` and `unpin` are the halves of `pinUnpin`, each timed over a batch of pages.
@Rounds(Rounds.AMONG_STRATEGIES)
public class GupBench extends Bench {
  private static final VarHandle WORDS =
      arrayElementVarHandle(int[].class).withInvokeExactBehavior();

  private final int[] words = new int[World.SIZE];

  /// One page.
  @State(Scope.Thread)
  public static class Alone extends StrategyParam {
    World world;

    @Setup
    public void setUp() {
      world = new World(newStrategy());
    }
  }

  /// One page for all threads. A strategy that serves one pinning thread is each thread's own.
  @State(Scope.Benchmark)
  public static class Shared extends Alone {}

  /// Which strategy object a thread pins by.
  @State(Scope.Thread)
  public static class Mine {
    TruncateStrategy strategy;

    @Setup
    public void setUp(Shared shared) {
      TruncateStrategy theirs = shared.world.strategy;
      strategy = Strategies.guardsMapping(theirs) ? shared.newStrategy() : theirs;
    }
  }

  /// Pages that nobody has pinned.
  @State(Scope.Thread)
  public static class Unpinned extends StrategyParam {
    World[] worlds;

    @Setup
    public void setUp() {
      worlds = World.batch(this);
    }

    @TearDown(Level.Invocation)
    public void unpin() {
      for (World world : worlds) {
        world.unpin();
      }
    }
  }

  /// Pages that this thread has pinned.
  @State(Scope.Thread)
  public static class Pinned extends StrategyParam {
    World[] worlds;

    @Setup
    public void setUp() {
      worlds = World.batch(this);
    }

    @Setup(Level.Invocation)
    public void pin() {
      for (World world : worlds) {
        if (!world.tryPin()) {
          throw new IllegalStateException("refused, with nobody about");
        }
      }
    }
  }

  /// The bare machine operation: one atomic add, for each page of a batch.
  @Benchmark
  @Brief
  @OperationsPerInvocation(World.SIZE)
  public int baseline() {
    int sum = 0;
    for (int i = 0; i < World.SIZE; i++) {
      sum += (int) WORDS.getAndAdd(words, i, 1);
    }
    return sum;
  }

  /// A pin and its release.
  @Benchmark
  @Brief
  @Twin("gup")
  public boolean pinUnpin(Alone alone) {
    return alone.world.pinUnpin();
  }

  /// A pin and its release of the page that the other threads pin.
  @Benchmark
  @Threads(Threads.MAX)
  public boolean contended(Shared shared, Mine mine) {
    boolean pinned = mine.strategy.tryPin(shared.world.pte, shared.world.page);
    if (pinned) {
      mine.strategy.unpin(shared.world.page);
    }
    return pinned;
  }

  /// The pin.
  @Benchmark
  @OperationsPerInvocation(World.SIZE)
  public int gup(Unpinned unpinned) {
    int pinned = 0;
    for (World world : unpinned.worlds) {
      pinned += world.tryPin() ? 1 : 0;
    }
    return pinned;
  }

  /// Its release.
  @Benchmark
  @OperationsPerInvocation(World.SIZE)
  public void unpin(Pinned pinned) {
    for (World world : pinned.worlds) {
      world.unpin();
    }
  }
}
