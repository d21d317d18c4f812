// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.page.Page;
import org.pagetorture.model.page.PageFlags;

/// What it costs a page's holder to store to it so that writeback does not miss the store.
public class DirtyBench extends Bench {
  private final Page page = new Page(1);

  /// The bare machine operation: a store, and a look at the flag.
  @Benchmark
  public boolean baseline() {
    page.setData(1);
    return page.flags.testOpaque(PageFlags.DIRTY);
  }

  /// To a page that is dirty already, which a test spares the RMW.
  @Benchmark
  public void dirty(Marked by) {
    by.mark.store(page, 1);
  }

  /// To a page that is clean, made so by a store to its flags.
  @Benchmark
  public void clean(Marked by) {
    page.flags.setBitsOpaque(0);
    by.mark.store(page, 1);
  }

  /// The way to mark the page.
  @State(Scope.Thread)
  public static class Marked {
    @Param({
      "TestAndSet",
      "FenceThenTest",
      "RedirtyPinned",
      "BustedMarkFirst",
      "BustedTestNoFence",
      "BustedClearNoFence"
    })
    String way;

    DirtyMark mark;

    @Setup
    public void setUp() {
      mark = Family.member(DirtyMark.class, way);
    }
  }
}
