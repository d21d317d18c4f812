// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.bench.BenchRecord;

/// What a record says about costs, all of it.
///
/// @param tallies how much of each configuration counts, by its id
/// @param damage histograms that cannot be read
/// @param against the comparison with another run; `null` when none was asked for
public record Costs(
    List<Table> tables,
    List<Tail> latency,
    @JsonIgnore Map<String, Tally> tallies,
    @JsonIgnore List<String> damage,
    @Nullable Against against) {

  /// The costs in a record. The same seed draws the same intervals.
  public static Costs of(BenchRecord record, long seed) {
    Counted counted = new Counted(record, seed);
    List<String> damage = new ArrayList<>();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    record.benchmarks().forEach(b -> tallies.put(b.id(), counted.tally(b.id())));
    return new Costs(
        new Tables(counted).tables(), Tail.of(counted, damage::add), tallies, damage, null);
  }

  /// The same beside another record.
  public Costs against(BenchRecord record, BenchRecord other, String name, long seed) {
    return new Costs(tables, latency, tallies, damage, Against.of(record, other, name, seed));
  }

  /// How much counts in all.
  @JsonProperty
  public Tally tally() {
    return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /// The configurations that ran and of which nothing counts.
  public List<String> without() {
    return tallies.entrySet().stream()
        .filter(e -> e.getValue().forks() == 0 && e.getValue().ended() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
