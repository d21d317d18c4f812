// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Shard;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Verdict;
import org.pagetorture.results.verdict.Verdict.Word;

/// What a run says at its end: tables, notes, and how many verdicts of each kind.
final class Summary {
  private final RunRecord record;
  private final List<Judged> verdicts;
  private final Screen screen;

  Summary(RunRecord record, List<Judged> verdicts, Screen screen) {
    this.record = record;
    this.verdicts = verdicts;
    this.screen = screen;
  }

  /// Prints it all, with `time` for how long it took.
  void print(String time, boolean verbose) {
    Map<String, List<Judged>> groups =
        verdicts.stream()
            .collect(groupingBy(j -> j.variant().group(), LinkedHashMap::new, toList()));
    screen.print("");
    TextTable others = new TextTable(2);
    groups.forEach(
        (group, judged) -> {
          GroupTable table = new GroupTable(group, judged, screen);
          table.printAlike();
          table.listOthers(others);
        });
    others.print(screen);
    screen.print(
        screen.paint(
            Style.DIM,
            "holds < its rate's bound at 95 %   shown hazards/samples   no power: control unseen"));
    screen.print("");
    Notes notes = new Notes(screen, verbose);
    notes.section("short of the plan", left());
    notes.print(verdicts);
    new Overview(verdicts).print(screen);
    notes.wrap("", counts());
    if (!record.check().equals(Check.NONE)) {
      notes.wrap("", checked());
    }
    screen.print(machine(time));
  }

  /// What the plan requires of variants that have a verdict all the same.
  private Map<String, List<Variant>> left() {
    Map<String, List<Variant>> left = new LinkedHashMap<>();
    for (End.Left l : record.end().map(End::left).orElse(List.of())) {
      if (!record.forksOf(l.name()).isEmpty()) {
        record
            .variant(l.name())
            .ifPresent(v -> left.computeIfAbsent(l.missing(), _ -> new ArrayList<>()).add(v));
      }
    }
    return left;
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    Verdict.counts(verdicts)
        .forEach(
            (word, count) -> {
              if (count > 0 || word == Word.BROKEN) {
                counts.add(count + " " + (word == Word.HOLDS && count > 1 ? "hold" : word));
              }
            });
    long known = verdicts.stream().filter(j -> j.verdict().known()).count();
    String jvm = known == 0 ? "" : "; " + known + " BROKEN by a known fault of this JVM";
    return "%s: %s%s"
        .formatted(Figures.of(verdicts.size(), "variant"), String.join(", ", counts), jvm);
  }

  /// What the checker said in all.
  private String checked() {
    Check check = record.check();
    String counts =
        Proof.counts(verdicts).entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(joining(", "));
    String missing = check.missing().isEmpty() ? "" : "; " + check.missing();
    return "checker: %s in %s%s"
        .formatted(
            counts.isEmpty() ? "no answer" : counts,
            Figures.duration(Duration.ofMillis(check.wallMs())),
            missing);
  }

  private String machine(String time) {
    long samples = record.forks().stream().mapToLong(Fork::samples).sum();
    String machines =
        record.sessions().stream().map(r -> r.machine().cpu()).distinct().collect(joining(" and "));
    String where =
        record
            .run()
            .map(r -> ", JDK %s on %s".formatted(r.jdk().version(), machines) + shard(r))
            .orElse("");
    return "%s samples in %s, %s%s"
        .formatted(Figures.count(samples), Figures.of(record.forks().size(), "fork"), time, where);
  }

  private String shard(Run run) {
    boolean part = record.parts().isEmpty() && !run.shard().equals(Shard.WHOLE);
    return part ? ", shard " + run.shard() : "";
  }
}
