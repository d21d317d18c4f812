// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.verdict.Checked;

/// Checks tests on some threads, each with a checker of its own.
final class Suite {
  private final Supplier<Function<StressTest, Checked>> checkers;
  private final int threads;
  private final List<Future<Checked>> futures = new CopyOnWriteArrayList<>();
  private final Set<Future<Checked>> handedOn = new HashSet<>();

  Suite(Supplier<Function<StressTest, Checked>> checkers, int threads) {
    this.checkers = checkers;
    this.threads = threads;
  }

  /// Checks tests, and hands on the results in the order of the tests.
  void check(List<StressTest> tests, Consumer<Checked> results) throws InterruptedException {
    ThreadLocal<Function<StressTest, Checked>> checker = ThreadLocal.withInitial(checkers);
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      for (StressTest test : tests) {
        futures.add(pool.submit(() -> checker.get().apply(test)));
      }
      for (Future<Checked> future : futures) {
        future.get();
        handOn(future, results);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /// Hands on the results that wait for those of tests before them: for an interrupt.
  void handOnFinished(Consumer<Checked> results) {
    futures.stream()
        .filter(future -> future.state() == Future.State.SUCCESS)
        .forEach(future -> handOn(future, results));
  }

  private synchronized void handOn(Future<Checked> finished, Consumer<Checked> results) {
    if (handedOn.add(finished)) {
      results.accept(finished.resultNow());
    }
  }
}
