// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.rewrite.CheckedClasses;

/// Asks of every ordering of some classes whether the tests need it, and of every strategy how
/// cheap it can be.
final class Survey {
  private final Decider decider;
  private final Trials trials;
  private final List<Site> sites;
  private final Predicate<Site> kept;
  private final Findings findings;
  private final int threads;
  private final Consumer<String> status;

  /// @param kept which of the sites no strategy may do without
  /// @param status is told how far it is
  Survey(
      Decider decider,
      Trials trials,
      List<Site> sites,
      Predicate<Site> kept,
      Findings findings,
      int threads,
      Consumer<String> status) {
    this.decider = decider;
    this.trials = trials;
    this.sites = sites;
    this.kept = kept;
    this.findings = findings;
    this.threads = threads;
    this.status = status;
  }

  /// Asks about sound tests.
  void run(List<StressTest> tests, CheckedClasses classes, Types types)
      throws InterruptedException {
    Map<String, byte[]> marked = Marking.of(sites, types);
    ThreadLocal<ClassLoader> loaders = ThreadLocal.withInitial(() -> classes.loader(marked));
    each("tests", tests, test -> reach(test, loaders.get()));
    Map<String, StressTest> byName = new HashMap<>();
    tests.forEach(test -> byName.put(test.name(), test));
    // The one that most tests reach takes longest: it comes first.
    List<Site> busiest =
        sites.stream()
            .filter(site -> !findings.tests(site).isEmpty())
            .sorted(Comparator.comparingInt(site -> -findings.tests(site).size()))
            .toList();
    each(
        "orderings",
        busiest,
        site ->
            findings.tried(
                site, trials.of(site, findings.tests(site).stream().map(byName::get).toList())));
    each("strategies", Strategy.of(findings.sound(tests)), this::cheapest);
  }

  private void reach(StressTest test, ClassLoader marked) {
    if (decider.with(List.of()).decide(test).held()) {
      findings.reaches(test.name(), decider.reached(test, sites, marked));
    } else {
      findings.unsound(test.name());
    }
  }

  private void cheapest(Strategy strategy) {
    List<Site> orderings =
        sites.stream()
            .filter(Site::orders)
            .filter(
                site ->
                    strategy.tests().stream()
                        .anyMatch(test -> findings.tests(site).contains(test.name())))
            .toList();
    Map<Site, List<Tried>> tried = new LinkedHashMap<>();
    orderings.stream().filter(kept.negate()).forEach(s -> tried.put(s, findings.tried(s)));
    findings.cheapest(strategy, orderings, new Cheapest(decider, strategy.tests(), tried).find());
  }

  /// Does something to each of some things, on all threads.
  private <T> void each(String what, List<T> things, Consumer<T> action)
      throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
      List<Future<?>> futures =
          things.stream()
              .<Future<?>>map(
                  thing ->
                      pool.submit(
                          () -> {
                            action.accept(thing);
                            status.accept(
                                "%d of %d %s"
                                    .formatted(done.incrementAndGet(), things.size(), what));
                          }))
              .toList();
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
