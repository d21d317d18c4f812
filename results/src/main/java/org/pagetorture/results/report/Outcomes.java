// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Checked.Found;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Outcome;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.Variant;

/// Every outcome of one variant, the worst first: how it is graded, which model allows it, and how
/// often each compile mode had it.
///
/// @param modes how the actors were compiled, with the flags of the VM where there are some
/// @param samples how many samples each mode has
public record Outcomes(List<String> modes, List<Long> samples, List<Row> rows) {
  /// What an annotation means by a pattern, and not by an outcome.
  private static final String PATTERN = ".*[*.|\\[(\\\\].*";

  /// An outcome, and its counts in the order of the modes.
  ///
  /// @param found what the checker says of it; `null` when it was not asked, or excludes it
  public record Row(
      String id, @Nullable Expect expect, String desc, @Nullable Found found, List<Long> counts) {}

  /// Those that were annotated, seen or found.
  static Outcomes of(Variant variant, List<Fork> forks, @Nullable Checked checked) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    Map<String, Outcome> graded = new LinkedHashMap<>();
    Map<String, Found> found = new LinkedHashMap<>();
    Map<String, Long> samples = new TreeMap<>();
    variant.outcomes().stream()
        .filter(o -> !o.id().isEmpty() && !o.id().matches(PATTERN))
        .forEach(o -> graded.put(o.id(), o));
    if (checked != null) {
      for (Found o : checked.outcomes()) {
        found.put(o.id(), o);
        Expect expect = o.expect() == null ? Expect.UNKNOWN : o.expect();
        graded.put(o.id(), new Outcome(o.id(), expect, 0, o.desc()));
      }
    }
    for (Fork fork : forks) {
      samples.merge(mode(fork), fork.samples(), Long::sum);
      for (Outcome o : fork.outcomes()) {
        graded.put(o.id(), o);
        counts
            .computeIfAbsent(o.id(), _ -> new LinkedHashMap<>())
            .merge(mode(fork), o.count(), Long::sum);
      }
    }
    List<String> modes = List.copyOf(samples.keySet());
    List<Row> rows =
        graded.values().stream()
            .map(o -> row(o, found.get(o.id()), modes, counts.getOrDefault(o.id(), Map.of())))
            .sorted(comparing(Row::expect, nullsLast(reverseOrder())))
            .toList();
    return new Outcomes(modes, List.copyOf(samples.values()), rows);
  }

  private static Row row(
      Outcome o, @Nullable Found found, List<String> modes, Map<String, Long> counts) {
    List<Long> inOrder = modes.stream().map(mode -> counts.getOrDefault(mode, 0L)).toList();
    return new Row(o.id(), o.expect(), o.desc(), found, inOrder);
  }

  private static String mode(Fork fork) {
    return (fork.modes() + " " + String.join(" ", fork.flags())).strip();
  }
}
