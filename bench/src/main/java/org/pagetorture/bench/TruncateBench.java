// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// What truncating a page costs under each strategy, timed over a batch of pages.
@Rounds(Rounds.AMONG_STRATEGIES)
public class TruncateBench extends Bench {

  /// Idle pages, mapped again after each truncate.
  @State(Scope.Thread)
  public static class Idle extends StrategyParam {
    World[] worlds;

    @Setup
    public void setUp() {
      worlds = World.batch(this);
    }

    @TearDown(Level.Invocation)
    public final void remap() {
      for (World world : worlds) {
        world.remap();
      }
    }
  }

  /// Pages that a thread on another CPU has pinned and let go of: their lines are still with it.
  @State(Scope.Thread)
  public static class JustUnpinned extends Idle {
    private Partner partner;

    @Setup
    public void startPartner() {
      partner = new Partner(this::pinAndUnpin);
    }

    @Setup(Level.Invocation)
    public void letPartnerPin() {
      partner.act();
    }

    @TearDown
    public void stopPartner() {
      partner.close();
    }

    private void pinAndUnpin() {
      for (World world : worlds) {
        if (world.tryPin()) {
          world.unpin();
        }
      }
    }
  }

  /// Pages for the baseline, which has no strategy.
  @State(Scope.Thread)
  public static class Bare {
    final Pte[] ptes = new Pte[World.SIZE];
    final Page[] pages = new Page[World.SIZE];

    @Setup
    public void setUp() {
      Arrays.setAll(ptes, _ -> new Pte(Pte.NONE));
      Arrays.setAll(pages, _ -> new Page(1));
    }
  }

  /// The bare machine operation: takes the mapping away by a store, and reads the count.
  @Benchmark
  @Brief
  @OperationsPerInvocation(World.SIZE)
  public int baseline(Bare bare) {
    int references = 0;
    for (int i = 0; i < World.SIZE; i++) {
      bare.ptes[i].clearOpaque();
      references += bare.pages[i].refcount.countOpaque();
    }
    return references;
  }

  /// Of a page that nobody has touched since it was mapped.
  @Benchmark
  @Brief
  @OperationsPerInvocation(World.SIZE)
  public int idle(Idle idle) {
    return truncate(idle.worlds);
  }

  /// Of a page that was just unpinned.
  @Benchmark
  @OperationsPerInvocation(World.SIZE)
  public int justUnpinned(JustUnpinned unpinned) {
    return truncate(unpinned.worlds);
  }

  private static int truncate(World[] worlds) {
    int freed = 0;
    for (World world : worlds) {
      freed += world.truncate() ? 1 : 0;
    }
    return freed;
  }
}
