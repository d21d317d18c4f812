// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.verdict.Checked;
import org.pagetorture.check.verdict.Checker;

/// Checks tests on some threads, each with a checker of its own.
final class Suite {
  private final Supplier<Checker> checkers;
  private final int threads;

  Suite(Supplier<Checker> checkers, int threads) {
    this.checkers = checkers;
    this.threads = threads;
  }

  /// Checks tests, and hands on the results in the order of the tests.
  void check(List<StressTest> tests, Consumer<Checked> results) throws InterruptedException {
    ThreadLocal<Checker> checker = ThreadLocal.withInitial(checkers);
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      List<Future<Checked>> futures = new ArrayList<>();
      for (StressTest test : tests) {
        futures.add(pool.submit(() -> checker.get().check(test)));
      }
      for (Future<Checked> future : futures) {
        results.accept(future.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
