// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static java.util.Comparator.comparingDouble;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.cost.Against;
import org.pagetorture.results.stats.Comparison.Word;

/// The benchmarks of two runs.
///
/// On one machine their times are compared, the later with the earlier. Across machines a time says
/// nothing beside another: compared is how often each takes the time of its own baseline.
///
/// @param oneMachine whether both ran on one machine, as far as `machines` tell
/// @param machines what they were told apart by; empty where one of them does not say, and both are
///     taken for one
/// @param against the comparison; what is `here` in it is the later run
public record CostChanges(boolean oneMachine, List<String> machines, Against against) {

  static CostChanges of(Archive here, Archive there, Pattern filter) {
    List<String> machines = Setting.judgedBy(there);
    boolean known = Setting.isMachineKnown(here, there);
    boolean oneMachine = !known || machines.equals(Setting.judgedBy(here));
    BenchRecord earlier = asked(here.bench(), filter);
    BenchRecord later = asked(there.bench(), filter);
    long seed = there.bench().seed();
    Against against =
        oneMachine
            ? Against.of(later, earlier, here.name(), seed)
            : Against.relative(later, earlier, here.name(), seed);
    return new CostChanges(oneMachine, known ? machines : List.of(), against);
  }

  /// The configurations that were asked for, and their baselines.
  private static BenchRecord asked(BenchRecord all, Pattern filter) {
    BenchRecord some = new BenchRecord();
    all.sessions().forEach(some::add);
    List<String> ids =
        all.benchmarks().stream()
            .filter(b -> filter.matcher(b.id()).find())
            .flatMap(b -> Stream.of(b.id(), b.baseline()))
            .toList();
    all.benchmarks().stream().filter(b -> ids.contains(b.id())).forEach(some::add);
    all.forks().stream().filter(f -> ids.contains(f.id())).forEach(some::add);
    return some;
  }

  /// What was compared, and why that.
  public String measure() {
    return !oneMachine
        ? "two machines, so each by its own baseline, and no time beside another"
        : machines.isEmpty()
            ? "in ns; nobody says on which machine, so it is taken for one"
            : "in ns, on one machine by its " + String.join(", ", machines);
  }

  /// Those that are shown to differ, the farthest first.
  @JsonIgnore
  public List<Against.Row> differing() {
    return against.rows().stream()
        .filter(r -> r.comparison().word() != Word.SAME)
        .sorted(
            comparingDouble((Against.Row r) -> Math.abs(Math.log(r.comparison().ratio().value())))
                .reversed())
        .toList();
  }

  boolean isSlower() {
    return against.rows().stream().anyMatch(r -> r.comparison().word() == Word.SLOWER);
  }
}
