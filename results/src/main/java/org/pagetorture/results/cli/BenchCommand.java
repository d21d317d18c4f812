// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.bench.BenchReader;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.bench.BenchRun;
import org.pagetorture.results.cost.BenchJson;
import org.pagetorture.results.cost.Costs;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs the benchmarks that one picks: the flags are JMH's, and go to the runner as they are.
@Command(
    name = "bench",
    description = {
      "Measures what each strategy costs, with intervals and verdicts.",
      "JMH's flags are taken as they are: " + BenchCommand.FLAGS + "."
    },
    exitCodeList = {
      "0:Clean: everything that was planned has figures.",
      "2:Usage error, or nothing matched.",
      "3:Infrastructure: no jar, a fork that died, or another run holds JMH's lock.",
      "4:Incomplete: the budget or an interrupt cut it short, or no iteration was valid."
    },
    footer = {
      "",
      "Examples:",
      "  ./pagetorture bench               everything, within half an hour",
      "  ./pagetorture bench RefcountBench -f 10 -t 2",
      "  ./pagetorture bench Gup -p strategy=BreakLayouts,SplitCount",
      "  ./pagetorture bench --show runs/2026-03-04-141502-bench --against jmh.json",
      "  ./pagetorture bench --resume runs/2026-03-04-141502-bench",
    })
final class BenchCommand implements Callable<Integer> {
  /// Those of JMH's flags that are worth knowing here.
  static final String FLAGS =
      "-f -wi -i -w -r -t -p -bm -bs -e -l -lp -prof -jvmArgs -rf -rff -to -v";

  private static final Set<String> LISTS = Set.of("-l", "-lp");
  private static final Set<String> JMH_LISTS = Set.of("-lprof", "-lrf");
  private static final String PLACE = "--dir";

  private final Tree tree;
  private final Screen stdout;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "REGEX|FLAG", description = "Which benchmarks, and JMH's flags.")
  private List<String> jmh = new ArrayList<>();

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Values.Budget.class,
      defaultValue = "30m",
      description = "Wall time to keep within: 90s, 2h; 30m if not given. The rest is listed.")
  private Duration budget = Duration.ZERO;

  @ArgGroup private @Nullable Place place;

  @Option(
      names = "--against",
      paramLabel = "PATH",
      description = "Compares with a run's directory, its bench.json, or what -rf json wrote.")
  private @Nullable Path against;

  @Option(names = "--no-native", description = "Java only: nothing is compiled as C.")
  private boolean noNative;

  @Option(names = "--brief", description = "The short version, which run contains as well.")
  private boolean brief;

  @Option(names = "--seed", paramLabel = "N", description = "What the intervals are drawn with.")
  private @Nullable Long seed;

  @Option(
      names = "--json",
      paramLabel = "-",
      description = "With -, prints the record to stdout instead of the tables.")
  private @Nullable String json;

  BenchCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.stdout = screen;
  }

  /// Where the record goes, or is.
  private static final class Place {
    @Option(
        names = PLACE,
        paramLabel = "DIR",
        description = "Where to; runs/<date>-<time>-bench if not given.")
    private @Nullable Path fresh;

    @Option(names = "--resume", paramLabel = "DIR", description = "Goes on with a run.")
    private @Nullable Path resume;

    @Option(
        names = "--show",
        paramLabel = "DIR",
        description = "Only shows the tables of a run, or of its bench.json.")
    private @Nullable Path show;
  }

  /// Its part of the command line, which leaves JMH's flags as they are.
  CommandLine line() {
    return new CommandLine(this).setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    if (json != null && !json.equals("-")) {
      throw Failure.usage("--json " + json + ": only - is known, which is stdout");
    }
    checkFlags();
    if (jmh.stream().anyMatch(LISTS::contains)) {
      return BenchSession.list(tree, brief, jmh, stdout);
    }
    // Read first: nobody waits half an hour to hear that it cannot be.
    BenchRecord other = against == null ? null : read(against);
    Screen screen = json == null ? stdout : stdout.aside();
    if (place != null && place.show != null) {
      return report(read(place.show), other, null, Exit.CLEAN, screen);
    }
    RunDirectory directory = directory();
    BenchSession session = new BenchSession(tree, directory, screen);
    int exit = session.run(request(session.record()));
    return session.hasBegun() ? report(session.record(), other, directory, exit, screen) : exit;
  }

  /// Options with two dashes are ours, if they are no value of a flag; JMH's have one.
  private void checkFlags() {
    for (int i = 0; i < jmh.size(); i++) {
      String arg = jmh.get(i);
      if (arg.startsWith("--") && (i == 0 || !jmh.get(i - 1).startsWith("-"))) {
        throw new UnmatchedArgumentException(
            Objects.requireNonNull(spec).commandLine(), List.of(arg));
      }
      if (JMH_LISTS.contains(arg)) {
        throw Failure.usage(arg + ": java -jar bench/target/benchmarks.jar " + arg + " has them");
      }
    }
  }

  private RunDirectory directory() {
    return place != null && place.resume != null
        ? RunDirectory.old(place.resume, BenchReader.LINES, PLACE)
        : RunDirectory.fresh(
            tree, place == null ? null : place.fresh, "-bench", BenchReader.LINES, PLACE);
  }

  private BenchSession.Request request(BenchRecord past) {
    long drawn =
        past.run().map(BenchRun::seed).orElse(ThreadLocalRandom.current().nextLong(1L << 31));
    BenchCommand asked = jmh.isEmpty() && !brief ? past.run().map(this::again).orElse(this) : this;
    return new BenchSession.Request(
        budget.toMillis(),
        Objects.requireNonNullElse(seed, drawn),
        Shell.quoted(Objects.requireNonNull(spec)),
        asked.brief,
        !noNative && !asked.noNative,
        asked.jmh);
  }

  /// What a run was asked for at first: one that goes on without flags keeps those.
  private BenchCommand again(BenchRun first) {
    BenchCommand command = new BenchCommand(tree, stdout);
    List<String> typed = Shell.unquoted(first.args());
    if (typed.getFirst().equals("bench")) {
      command.line().parseArgs(typed.subList(1, typed.size()).toArray(String[]::new));
    } else {
      // What a whole run measures is the short version.
      command.brief = typed.getFirst().equals("run");
    }
    return command;
  }

  /// Prints what a record says, and writes it as a whole where a directory is given.
  private int report(
      BenchRecord record,
      @Nullable BenchRecord other,
      @Nullable RunDirectory directory,
      int runner,
      Screen screen) {
    long drawn = Objects.requireNonNullElse(seed, record.seed());
    Costs costs = Costs.of(record, drawn);
    if (other != null) {
      costs = costs.against(record, other, String.valueOf(against), drawn);
    }
    BenchReport report = new BenchReport(record, costs, screen);
    byte[] whole = BenchJson.bytes(BenchJson.of(record, costs));
    report.damage();
    if (json == null) {
      report.print();
    } else {
      stdout.raw(whole);
    }
    if (directory != null) {
      // After the tables: a full disk does not take them away.
      directory.write(BenchReader.WHOLE, whole);
      screen.print("record: " + RunDirectory.shortened(directory.file(BenchReader.WHOLE)));
    }
    return runner == Exit.INFRASTRUCTURE ? runner : report.exit();
  }

  private static BenchRecord read(Path path) {
    try {
      return BenchReader.read(path);
    } catch (IOException e) {
      throw Failure.usage("cannot read " + RunDirectory.reason(e));
    }
  }
}
