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

/// What it costs to have the reference count and the flags in one word, in one line, or apart.
public class LayoutBench extends Bench {
  private static final VarHandle WORD =
      fieldVarHandle(lookup(), "word", VarHandle.class, LayoutBench.class, int.class)
          .withInvokeExactBehavior();

  private int word;

  /// The bare machine operation: one atomic add up, one down.
  @Benchmark
  public int baseline() {
    return (int) WORD.getAndAdd(this, 1) + (int) WORD.getAndAdd(this, -1);
  }

  /// A reference taken and a flag set, and both undone: what one word does by one RMW each.
  @Benchmark
  public void alone(Laid out) {
    out.page.getAndSetFlag();
    out.page.putAndClearFlag();
  }

  /// Takes references while another thread changes the flag.
  @Benchmark
  @Group("contended")
  public boolean references(Laid out) {
    out.page.get();
    return out.page.put();
  }

  /// Changes the flag while another thread takes references.
  @Benchmark
  @Group("contended")
  public void flag(Laid out) {
    out.page.setFlag();
    out.page.clearFlag();
  }

  /// A page in one of the layouts.
  @State(Scope.Benchmark)
  public static class Laid {
    @Param CountAndFlags.Layout layout;
    CountAndFlags page;

    @Setup
    public void setUp() {
      page = new CountAndFlags(layout);
    }
  }
}
