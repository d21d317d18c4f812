// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pagetorture.model.dax.DrainAll;
import org.pagetorture.model.dax.TruncateStrategy;
import org.pagetorture.model.mm.Pte;
import org.pagetorture.model.page.Page;

/// What truncating a whole mapping costs, by its size: one wait for all pins of it, against a
/// barrier or an atomic for each page.
///
/// The pages are mapped anew before each truncate, which is not timed.
public class DrainBench extends Bench {
  private static final int ENTRY = Pte.map(0, Pte.WRITE);

  /// An idle mapping.
  @State(Scope.Thread)
  public static class Mapping {
    @Param({"1", "256", "65536"})
    int pages;

    Pte[] ptes;
    Page[] structPages;

    @Setup
    public void setUp() {
      ptes = new Pte[pages];
      structPages = new Page[pages];
      Arrays.setAll(ptes, _ -> new Pte(ENTRY));
      Arrays.setAll(structPages, _ -> new Page(1));
    }
  }

  /// Mapped before each truncate, by nobody's strategy.
  @State(Scope.Thread)
  public static class Mapped extends Mapping {
    @Setup(Level.Invocation)
    public void map() {
      for (Pte pte : ptes) {
        pte.setEntryOpaque(ENTRY);
      }
    }
  }

  /// The strategies that wait for all pins at once, and to compare with them some that do not.
  @State(Scope.Thread)
  public static class Guarded extends Mapping {
    @Param({
      "BreakLayouts",
      "MembarrierGup",
      "PercpuRefKill",
      "RcuFence",
      "RcuMembarrier",
      "RcuQsbr",
      "SplitCount",
      "Srcu",
      "UnlockThenFlush"
    })
    String strategy;

    TruncateStrategy[] strategies;

    @Setup
    public void makeStrategies() {
      TruncateStrategy first = Strategies.named(strategy);
      strategies = new TruncateStrategy[first instanceof DrainAll ? 1 : pages];
      Arrays.setAll(strategies, i -> i == 0 ? first : Strategies.named(strategy));
    }

    @Setup(Level.Invocation)
    public void map() {
      for (int i = 0; i < pages; i++) {
        strategies[i % strategies.length].remap(ptes[i], structPages[i], ENTRY);
      }
    }
  }

  /// The bare machine operations: takes each mapping away by a store, then reads each count.
  @Benchmark
  public int baseline(Mapped mapping) {
    for (Pte pte : mapping.ptes) {
      pte.clearOpaque();
    }
    int references = 0;
    for (Page page : mapping.structPages) {
      references += page.refcount.countOpaque();
    }
    return references;
  }

  /// Of all pages of the mapping.
  @Benchmark
  public int truncate(Guarded mapping) {
    if (mapping.strategies[0] instanceof DrainAll all) {
      return all.truncate(mapping.ptes, mapping.structPages);
    }
    int freed = 0;
    for (int i = 0; i < mapping.ptes.length; i++) {
      freed += mapping.strategies[i].truncate(mapping.ptes[i], mapping.structPages[i]) ? 1 : 0;
    }
    return freed;
  }
}
