// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.Shard;
import org.pagetorture.results.record.Variant;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the races that one picks.
@Command(
    name = "stress",
    description = "Runs races on real threads, and counts what happens.",
    footer = {
      "",
      "Examples:",
      "  ./pagetorture stress -t GupVsTruncate       one race, all its variants",
      "  ./pagetorture stress -t BreakLayouts -f 10  one strategy in each of its races",
      "  ./pagetorture stress -t 'dax.*Busted' --modes C2+C2 --budget 90s",
      "  ./pagetorture stress --resume runs/2026-03-04-141502",
    })
class StressCommand implements Callable<Integer> {
  private final Tree tree;
  private final Screen screen;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "-t",
      paramLabel = "REGEX",
      converter = Values.Regex.class,
      description = "Only variants whose name matches somewhere.")
  private @Nullable String filter;

  @Option(
      names = "-m",
      paramLabel = "PRESET",
      converter = Values.Preset.class,
      completionCandidates = Values.Preset.class,
      description =
          "How long and how often: sanity, quick, default or tough; default if not given.")
  private @Nullable String preset;

  @Option(
      names = "-f",
      paramLabel = "N",
      description = "Forks of each configuration, instead of the preset's.")
  private @Nullable Integer forks;

  @Option(
      names = "--modes",
      paramLabel = "MODES",
      converter = Values.Modes.class,
      description = "How the actors are compiled, such as C2+C2,C1+C1; several if not given.")
  private @Nullable String modes;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Values.Budget.class,
      description =
          "Wall time to keep within: 90s, 2h; 10m for run and 5m for stress if not given."
              + " What does not fit is listed.")
  private @Nullable Duration budget;

  @Option(
      names = "-jvmArgs",
      paramLabel = "FLAGS",
      parameterConsumer = Values.Verbatim.class,
      description = "Flags for each forked JVM, as one argument.")
  private @Nullable String jvmArgs;

  @Option(names = "--seed", paramLabel = "N", description = "Order of the forks.")
  private @Nullable Long seed;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Values.OneOf.class,
      description = {
        "Only the I-th of N parts of the plan, for N machines; merge joins them. Whole races, and"
            + " the same ones each time. --budget is each part's own.",
        "The parts of a plan share a seed unless --seed gives one: a part that runs again counts"
            + " once. To repeat all of them, give each round its own --seed."
      })
  private @Nullable Shard shard;

  @ArgGroup private @Nullable Place place;

  @Option(names = "-v", description = "Also each variant as it is touched, and every note.")
  private boolean verbose;

  @Option(names = "-l", description = "Only list what would run.")
  private boolean list;

  @Option(
      names = "--json",
      paramLabel = "-",
      description = "With -, prints the record to stdout instead of the table.")
  private @Nullable String json;

  private boolean first = true;

  StressCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.screen = screen;
  }

  /// Where the record goes: a new run, or one to go on with.
  private static final class Place {
    @Option(
        names = "-r",
        paramLabel = "DIR",
        description = "Where to; runs/<date>-<time> if not given.")
    private @Nullable Path fresh;

    @Option(names = "--resume", paramLabel = "DIR", description = "Goes on with a run.")
    private @Nullable Path resume;

    @Option(
        names = "--rerun-failed",
        paramLabel = "DIR",
        description = "Runs again what crashed, timed out or broke in a run.")
    private @Nullable Path rerun;
  }

  /// The budget when none is given.
  @Nullable Duration defaultBudget() {
    return null;
  }

  /// How much of a budget the races get.
  Duration forRaces(Duration budget) {
    return budget;
  }

  /// Whether the checker runs as well.
  boolean checks() {
    return false;
  }

  /// Whether the short benchmarks run as well.
  boolean benches() {
    return false;
  }

  /// Whether this is the first shard, or the whole.
  boolean isFirst() {
    return first;
  }

  @Override
  public Integer call() {
    if (json != null && !json.equals("-")) {
      throw Failure.usage("--json " + json + ": only - is known, which is stdout");
    }
    if (forks != null && forks < 1) {
      throw Failure.usage("-f " + forks + ": at least one fork is needed");
    }
    if (list) {
      ListCommand.print(planned(), screen);
      return Exit.CLEAN;
    }
    RunDirectory directory = directory();
    if (filter != null) {
      ListCommand.matching(tree, filter);
    }
    first = shardOf(directory).i() == 1;
    CheckStep check = checks() ? new CheckStep(tree, directory.path()) : null;
    BenchStep bench = benches() ? new BenchStep(tree, directory, typed(), checks()) : null;
    return new Session(tree, screen, directory, check, bench, verbose, json != null)
        .run(arguments(directory));
  }

  /// The variants that would run.
  private List<Variant> planned() {
    String regex = Objects.requireNonNullElse(filter, "");
    List<Variant> matching = ListCommand.matching(tree, regex);
    List<String> part = new ArrayList<>();
    add(part, "--modes", modes);
    add(part, "--shard", shard);
    return part.isEmpty() ? matching : Runner.list(tree, regex, part);
  }

  /// The shard asked for, or that a run is which goes on.
  private Shard shardOf(RunDirectory directory) {
    if (!goesOn()) {
      return Objects.requireNonNullElse(shard, Shard.WHOLE);
    }
    try {
      return RecordReader.readLines(directory.raw()).run().map(Run::shard).orElse(Shard.WHOLE);
    } catch (IOException e) {
      throw Failure.infrastructure("cannot read " + RunDirectory.reason(e));
    }
  }

  private boolean goesOn() {
    return place != null && (place.resume != null || place.rerun != null);
  }

  /// The directory, fit for what was asked.
  private RunDirectory directory() {
    Path old = place == null ? null : place.resume != null ? place.resume : place.rerun;
    return old != null
        ? RunDirectory.old(old, Session.LINES, "-r")
        : RunDirectory.fresh(tree, place == null ? null : place.fresh, "", Session.LINES, "-r");
  }

  /// What the runner is told. A run that goes on keeps what it was told at first.
  private List<String> arguments(RunDirectory directory) {
    List<String> args = new ArrayList<>(List.of("run", "-r", directory.path().toString()));
    add(args, "-t", filter);
    add(args, "-m", preset == null && !goesOn() ? "default" : preset);
    Duration time = budget == null && !goesOn() ? defaultBudget() : budget;
    add(args, "--budget-ms", time == null ? null : forRaces(time).toMillis());
    add(args, "-f", forks);
    add(args, "--modes", modes);
    add(args, "--seed", seed);
    add(args, "--shard", shard);
    add(args, "-jvmArgs", jvmArgs);
    if (goesOn()) {
      args.add(place != null && place.resume != null ? "--resume" : "--rerun-failed");
    }
    add(args, "--commit", tree.commit());
    add(args, "--args", typed());
    args.add("--watch-stdin");
    return args;
  }

  private static void add(List<String> args, String option, @Nullable Object value) {
    if (value != null) {
      args.add(option);
      args.add(value.toString());
    }
  }

  private String typed() {
    return Shell.quoted(Objects.requireNonNull(spec));
  }
}
