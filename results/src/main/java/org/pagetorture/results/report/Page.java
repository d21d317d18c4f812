// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.verdict.Family;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Race;
import org.pagetorture.results.verdict.Verdict;
import org.pagetorture.results.verdict.Verdict.Word;

/// All that a report shows of a run.
public final class Page {
  private final Archive archive;
  private final List<Judged> verdicts;
  private final Costs costs;
  private final Sources sources;
  private final List<Family> families;
  private final List<Price> prices;
  private final Judgement judgement;

  public Page(Archive archive, List<Judged> verdicts, Costs costs, Sources sources) {
    this.archive = archive;
    this.verdicts = verdicts;
    this.costs = costs;
    this.sources = sources;
    this.families = Family.of(Race.of(verdicts));
    this.prices = Price.of(costs);
    this.judgement = new Judgement(archive.orderings());
  }

  public Archive archive() {
    return archive;
  }

  public RunRecord record() {
    return archive.stress();
  }

  /// What the benchmarks say.
  public Costs costs() {
    return costs;
  }

  public Sources sources() {
    return sources;
  }

  public List<Price> prices() {
    return prices;
  }

  public Weakenings orderings() {
    return archive.orderings();
  }

  public Judgement judgement() {
    return judgement;
  }

  /// The strategies that the first screen is about.
  public Optional<Family> strategies() {
    return Family.largest(families);
  }

  /// The families of each group.
  public Map<String, List<Family>> groups() {
    return families.stream().collect(groupingBy(Family::group, LinkedHashMap::new, toList()));
  }

  /// What was seen of a variant, beside what the checker says.
  public Outcomes outcomes(Judged judged) {
    List<Fork> forks = record().forksOf(judged.variant().name());
    return Outcomes.of(judged.variant(), forks, checked(judged));
  }

  /// What the checker says of it; `null` when it was not asked.
  public @Nullable Checked checked(Judged judged) {
    return record().answer(judged.variant().name()).orElse(null);
  }

  /// Whether the checker was asked.
  public boolean isChecked() {
    return !record().check().equals(Check.NONE);
  }

  /// The sound variants that broke, and those that the checker says can.
  public List<Judged> breaks() {
    return verdicts.stream().filter(Judged::isBreak).toList();
  }

  /// How many variants each word applies to, if any; breaks are counted even if there are none.
  public Map<Word, Long> words() {
    Map<Word, Long> words = Verdict.counts(verdicts);
    words.entrySet().removeIf(e -> e.getValue() == 0 && e.getKey() != Word.BROKEN);
    return words;
  }

  /// How many variants each word of the checker applies to.
  public Map<Proof.Word, Long> proofs() {
    return Proof.counts(verdicts);
  }

  /// `576M samples in 668 forks, 9m 52s`.
  public String effort() {
    long samples = record().forks().stream().mapToLong(Fork::samples).sum();
    long wallMs = record().forks().stream().mapToLong(Fork::wallMs).sum();
    return "%s samples in %s, %s"
        .formatted(
            Figures.count(samples),
            Figures.of(record().forks().size(), "fork"),
            Figures.duration(Duration.ofMillis(wallMs)));
  }

  /// What a reader has to know before the figures: what is missing, damaged or from elsewhere.
  public List<String> notes() {
    List<String> notes = new ArrayList<>(archive.damage());
    record()
        .end()
        .filter(e -> !e.isComplete())
        .ifPresent(
            e ->
                notes.add(
                    "%s: %s short of the plan"
                        .formatted(e.reason(), Figures.of(e.left().size(), "variant"))));
    if (!record().variants().isEmpty() && record().end().isEmpty()) {
      notes.add("the run was killed: its last session has no end");
    }
    if (!record().check().missing().isEmpty()) {
      notes.add(record().check().missing());
    }
    elsewhere().ifPresent(notes::add);
    return notes;
  }

  /// That the costs were measured on another machine, or another JVM, than the races ran on.
  private Optional<String> elsewhere() {
    Optional<Run> run = record().run();
    Optional<BenchRun> bench = archive.bench().run();
    if (run.isEmpty() || bench.isEmpty()) {
      return Optional.empty();
    }
    String races = where(run.get().machine(), run.get().jdk());
    String costs = where(bench.get().machine(), bench.get().jdk());
    return races.equals(costs)
        ? Optional.empty()
        : Optional.of("the races ran on %s, and costs were measured on %s".formatted(races, costs));
  }

  private static String where(Run.Machine machine, Run.Jdk jdk) {
    return "%s with %d CPUs, JDK %s".formatted(machine.cpu(), machine.cpus(), jdk.version());
  }

  /// The data of the charts, in JSON.
  public String charts() {
    return Charts.json(prices, costs);
  }
}
