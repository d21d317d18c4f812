// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.pagetorture.model.page.PageFlags;
import org.pagetorture.model.page.PageLock;

/// What the page lock costs around an empty section.
@State(Scope.Benchmark)
public class PageLockBench extends Bench {
  private static final VarHandle WORD =
      fieldVarHandle(lookup(), "word", VarHandle.class, PageLockBench.class, int.class)
          .withInvokeExactBehavior();

  private final PageFlags flags = new PageFlags(PageFlags.UPTODATE);
  private int word;

  /// The bare machine operation: a compare-and-swap, and a release store.
  @Benchmark
  public boolean baseline() {
    boolean locked = WORD.compareAndSet(this, 0, 1);
    WORD.setRelease(this, 0);
    return locked;
  }

  @Benchmark
  public boolean alone() {
    return PageLock.tryLock(flags) && PageLock.unlock(flags);
  }

  /// Two threads that spin for the lock.
  @Benchmark
  @Threads(2)
  public boolean contended(Tries tries) {
    while (!PageLock.tryLock(flags)) {
      tries.refused++;
      Thread.onSpinWait();
    }
    tries.locked++;
    return PageLock.unlock(flags);
  }

  /// How often a thread got the lock in an iteration, and how often it did not.
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Tries {
    public long locked;
    public long refused;
  }
}
