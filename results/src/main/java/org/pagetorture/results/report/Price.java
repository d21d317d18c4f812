// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.cost.Costs;

/// What strategies cost in one respect, each by its name.
///
/// @param head what it is called
/// @param essay what exactly was timed
public record Price(String head, String essay, Map<String, Cost> costs) {
  /// The one that a choice goes by: what whoever uses the page pays.
  static final String PIN = "pin + unpin";

  /// The price of the other side.
  static final String TRUNCATE = "truncate";

  /// What truncate costs those who are not part of it.
  static final String STOLEN = "stolen";

  /// The prices that a record has.
  static List<Price> of(Costs costs) {
    return Stream.of(
            of(costs, "GupBench.pinUnpin", PIN, "GUP and unpin of a mapped page, alone"),
            of(costs, "TruncateBench.idle", TRUNCATE, "truncate of a page that nobody holds"),
            of(
                costs,
                "TruncateBench.justUnpinned",
                "after unpin",
                "truncate of a page whose last pin has just gone"),
            of(
                costs,
                "StolenBench.stolen",
                STOLEN,
                "what a truncate takes from a reader that runs meanwhile"))
        .filter(p -> !p.costs().isEmpty())
        .toList();
  }

  private static Price of(Costs costs, String benchmark, String head, String essay) {
    Map<String, Cost> byStrategy = new HashMap<>();
    costs.tables().stream()
        .flatMap(t -> t.rows().stream())
        .filter(c -> c.benchmark().threads() == 1 || benchmark.startsWith("Stolen"))
        .filter(c -> c.part().isEmpty() && !c.benchmark().param("strategy").isEmpty())
        .filter(c -> (c.benchmark().subject() + "." + c.benchmark().method()).equals(benchmark))
        .forEach(c -> byStrategy.put(c.benchmark().param("strategy"), c));
    return new Price(head, essay, byStrategy);
  }

  /// What a strategy costs; `null` if that was not measured.
  public @Nullable Cost of(String strategy) {
    return costs.get(strategy);
  }
}
