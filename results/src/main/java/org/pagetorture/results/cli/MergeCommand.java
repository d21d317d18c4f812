// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.cost.BenchJson;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.merge.Best;
import org.pagetorture.results.merge.Merge;
import org.pagetorture.results.merge.Missing;
import org.pagetorture.results.merge.SamePlan;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.verdict.KnownRates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Joins runs of one plan into one record.
@Command(
    name = "merge",
    description = {
      "Joins runs of one plan into one record: its shards, and repeats of it.",
      "A run is known by its seed and its shard. One that comes in twice counts once; what has"
          + " another seed adds up."
    },
    footer = {
      "",
      "Examples:",
      "  ./pagetorture merge shards/* -r whole          what 'run --shard i/n -r shards/i' left",
      "  ./pagetorture merge whole shards/3 -r whole    a shard that came later",
    })
final class MergeCommand implements Callable<Integer> {
  private final Tree tree;
  private final Screen stdout;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Directories of runs, or their files.")
  private List<Path> places = List.of();

  @Option(names = "-r", paramLabel = "DIR", description = "Where to: runs/<date>-<time>-merged.")
  private @Nullable Path out;

  @Option(names = "-v", description = "Also every note.")
  private boolean verbose;

  @Option(
      names = "--json",
      paramLabel = "-",
      description = "With -, prints the record to stdout instead of the table.")
  private @Nullable String json;

  MergeCommand(Tree tree, Screen stdout) {
    this.tree = tree;
    this.stdout = stdout;
  }

  @Override
  public Integer call() {
    if (json != null && !json.equals("-")) {
      throw Failure.usage("--json " + json + ": only - is known, which is stdout");
    }
    RunDirectory directory = RunDirectory.fresh(tree, out, "-merged", Session.LINES, "-r");
    Screen screen = json == null ? stdout : stdout.aside();
    List<MergeInput> inputs = read();
    List<RunRecord> records = inputs.stream().map(MergeInput::record).toList();
    RunRecord merged = Merge.of(records);
    Optional<BenchRecord> bench = Best.bench(inputs.stream().map(MergeInput::bench).toList());
    keepOld(directory, merged, bench);
    directory.create();
    MergeNotes.of(inputs, merged).forEach(this::note);

    KnownRates rates = new KnownRates(tree.recorded());
    Conclusion conclusion = conclusion(merged, bench, rates, screen);
    conclusion.publish(time(merged), stdout, json != null, verbose, directory);
    ReportCommand.beside(tree, rates, directory, screen);
    if (json == null) {
      screen.print("merged " + MergeNotes.names(merged.parts()));
    }
    List<String> missing = Missing.of(merged);
    missing.forEach(this::note);
    boolean whole = missing.isEmpty() && merged.check().missing().isEmpty();
    return conclusion.exit(false, !whole || inputs.size() < places.size());
  }

  /// The inputs that can be read, which have to be of one plan. The others are like runs that are
  /// not there.
  private List<MergeInput> read() {
    List<MergeInput> inputs = new ArrayList<>();
    for (Path place : places) {
      try {
        inputs.add(MergeInput.read(place));
      } catch (IOException e) {
        note(RunDirectory.reason(e));
      }
    }
    if (inputs.isEmpty()) {
      throw Failure.usage("there is nothing to merge");
    }
    MergeInput first = inputs.getFirst();
    for (MergeInput input : inputs) {
      SamePlan.difference(first.record(), input.record())
          .ifPresent(
              difference -> {
                throw Failure.usage(
                    "%s is of another plan than %s: %s"
                        .formatted(input.place(), first.place(), difference));
              });
    }
    return inputs;
  }

  /// Refuses to take the place of a record that has what these runs do not.
  private static void keepOld(
      RunDirectory directory, RunRecord merged, Optional<BenchRecord> bench) {
    Path file = directory.file(Conclusion.WHOLE);
    if (!Files.exists(file)) {
      return;
    }
    try {
      MergeInput old = MergeInput.read(file);
      if (SamePlan.difference(merged, old.record()).isEmpty()
          && Merge.holds(merged, old.record())
          && Best.holds(bench, old.bench())) {
        return;
      }
    } catch (IOException e) {
      // Nobody knows what it has.
    }
    throw Failure.usage(
        "%s may hold more than these runs: name it, too, or choose another -r".formatted(file));
  }

  private static Conclusion conclusion(
      RunRecord merged, Optional<BenchRecord> bench, KnownRates rates, Screen screen) {
    if (bench.isEmpty()) {
      return Conclusion.of(merged, rates, null, null);
    }
    BenchRecord record = bench.get();
    Costs costs = Costs.of(record, record.seed());
    BenchReport report = new BenchReport(record, costs, screen);
    report.damage();
    return Conclusion.of(merged, rates, report, BenchJson.of(record, costs));
  }

  private static String time(RunRecord merged) {
    long ms = merged.forks().stream().mapToLong(Fork::wallMs).sum();
    return Figures.duration(Duration.ofMillis(ms)) + " in all";
  }

  private void note(String line) {
    stdout.error("pagetorture: " + line);
  }
}
