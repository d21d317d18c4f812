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
public class PageLockBench extends Bench {
  private static final VarHandle WORD =
      fieldVarHandle(lookup(), "word", VarHandle.class, Shared.class, int.class)
          .withInvokeExactBehavior();

  /// The lock that all threads share.
  @State(Scope.Benchmark)
  public static class Shared {
    final PageFlags flags = new PageFlags(PageFlags.UPTODATE);
    int word;
  }

  /// The bare machine operation: a compare-and-swap, and a release store.
  @Benchmark
  public boolean baseline(Shared shared) {
    boolean locked = WORD.compareAndSet(shared, 0, 1);
    WORD.setRelease(shared, 0);
    return locked;
  }

  @Benchmark
  public boolean alone(Shared shared) {
    return PageLock.tryLock(shared.flags) && PageLock.unlock(shared.flags);
  }

  /// Two threads that spin for the lock.
  @Benchmark
  @Threads(2)
  public boolean contended(Shared shared, Tries tries) {
    while (!PageLock.tryLock(shared.flags)) {
      tries.refused++;
      Thread.onSpinWait();
    }
    tries.locked++;
    return PageLock.unlock(shared.flags);
  }

  /// How often a thread got the lock in an iteration, and how often it did not.
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Tries {
    public long locked;
    public long refused;
  }
}
