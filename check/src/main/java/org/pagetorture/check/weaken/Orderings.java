// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Limits;
import org.pagetorture.check.jcstress.ClassFiles;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.rewrite.CheckedClasses;

/// The question which orderings some tests need.
public final class Orderings implements Closeable {
  private final long start = System.nanoTime();
  private final CheckedClasses classes;
  private final Types types;
  private final Cache cache;
  private final Decider decider;
  private final List<Site> sites = new ArrayList<>();
  private final Findings findings;

  /// @param jars that the tests and their classes are in
  /// @param prefix what the names of the classes begin with whose orderings are asked about
  /// @param cache a file of earlier answers, which gets the new ones; or null
  public Orderings(
      List<Path> jars, ClassFiles files, String prefix, @Nullable Path cache, Limits limits)
      throws IOException {
    this.cache = cache == null ? Cache.none() : Cache.open(cache);
    classes = new CheckedClasses(jars);
    types = new Types(files);
    Sites finder = new Sites(types);
    types.names(prefix).forEach(type -> sites.addAll(finder.of(type)));
    decider = new Decider(classes, types, limits, this.cache);
    findings = new Findings(sites);
  }

  /// How many places there are whose ordering could be weaker.
  public int size() {
    return sites.size();
  }

  /// Asks.
  ///
  /// @param tests those that are meant to hold
  /// @param kept places such as `a/b/Type.java:12` whose orderings no strategy may do without
  /// @param status is told how far it is
  public void ask(
      List<StressTest> tests,
      Set<String> kept,
      int threads,
      Pictures pictures,
      Consumer<String> status)
      throws InterruptedException {
    new Survey(
            decider,
            new Trials(decider, pictures),
            sites,
            site -> kept.contains(site.file() + ":" + site.line()),
            findings,
            threads,
            status)
        .run(tests, classes, types);
  }

  /// What is found so far, as data for another program.
  ///
  /// @param missing what is not there yet; empty when all is
  public Map<String, Object> data(String missing) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    return findings.data(missing, millis, decider.asked(), decider.known());
  }

  @Override
  public void close() throws IOException {
    cache.close();
    classes.close();
  }
}
