// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.bench.BenchEnd;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.cost.BenchJson;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import tools.jackson.databind.JsonNode;

/// The last step of a run: the short version of the benchmarks, when nothing else runs any more. It
/// takes as many rounds as its share has time for.
final class BenchStep {
  /// A fifth of a budget goes to the benchmarks, but no more than this.
  private static final Duration MOST = Duration.ofSeconds(90);

  private final Tree tree;
  private final RunDirectory directory;
  private final String typed;
  private final boolean checked;
  private @Nullable BenchReport report;
  private @Nullable JsonNode whole;

  /// A step of a run that was asked for with `typed`, and that the checker has a share of or not.
  BenchStep(Tree tree, RunDirectory run, String typed, boolean checked) {
    // Fails before the races run, and not after.
    tree.benchCommand();
    this.tree = tree;
    this.directory = new RunDirectory(run.path(), BenchReader.LINES, run.option());
    this.typed = typed;
    this.checked = checked;
    if (directory.holdsRun() && !run.holdsRun()) {
      throw Failure.usage(
          "%s holds a run of benchmarks: choose another %s".formatted(run.path(), run.option()));
    }
  }

  /// The benchmarks' share of a budget.
  static Duration share(Duration budget) {
    return Collections.min(List.of(budget.dividedBy(5), MOST));
  }

  /// The benchmarks' share beside that of the races and the checker.
  private Duration shareBeside(Duration races) {
    Duration rest = checked ? races.plus(CheckStep.shareBeside(races)) : races;
    return Collections.min(List.of(rest.dividedBy(4), MOST));
  }

  /// Measures what is missing, unless somebody has `interrupted` the run, and returns the exit code
  /// that is due to it.
  int run(RunRecord races, boolean interrupted, Screen screen) {
    boolean over =
        !interrupted && races.end().filter(e -> e.reason() != Reason.interrupted).isPresent();
    try {
      BenchSession session = new BenchSession(tree, directory, screen);
      BenchRecord past = session.record();
      int exit = Exit.CLEAN;
      if (over && past.end().filter(BenchEnd::isComplete).isEmpty()) {
        exit = session.run(request(past, races));
      }
      read(session.record(), screen);
      if (exit != Exit.CLEAN && exit != Exit.INCOMPLETE) {
        return Exit.INFRASTRUCTURE;
      }
      return report == null ? exit : report.exitOfRounds();
    } catch (Failure e) {
      // The races keep their verdicts.
      screen.error("pagetorture: " + e.getMessage());
      return Exit.INFRASTRUCTURE;
    }
  }

  private BenchSession.Request request(BenchRecord past, RunRecord races) {
    Run last = races.sessions().getLast();
    long budget = shareBeside(Duration.ofMillis(last.budgetMs())).toMillis();
    long seed = past.run().map(BenchRun::seed).orElse(last.seed());
    return new BenchSession.Request(budget, seed, typed, true, true, List.of());
  }

  private void read(BenchRecord record, Screen screen) {
    if (directory.holdsRun()) {
      Costs costs = Costs.of(record, record.seed());
      report = new BenchReport(record, costs, screen);
      report.damage();
      whole = BenchJson.of(record, costs);
    }
  }

  /// What there is to say; nothing before it ran, or when nothing was measured.
  @Nullable BenchReport report() {
    return report;
  }

  /// The part `bench` of the record.
  @Nullable JsonNode whole() {
    return whole;
  }
}
