// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.util.Version;
import org.pagetorture.bench.Bench;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Jdk;
import org.pagetorture.journal.Journal;
import org.pagetorture.journal.Machine;
import org.pagetorture.journal.RunDirectory;
import org.pagetorture.journal.Starter;
import org.pagetorture.model.rcu.SysMembarrier;

/// The process that the command line starts to list the benchmarks, or to run them.
///
/// It talks in lines of JSON on standard output: those of the record, and a `start` before each
/// fork.
public final class Main {
  static final String RECORD = "bench.jsonl";

  static final String WEAKENED = "cost.jsonl";

  private static final Set<Mode> TIMES = Set.of(Mode.AverageTime, Mode.SingleShotTime);

  private Main() {}

  public static void main(String[] args) {
    int exitCode;
    try {
      Arguments arguments = Arguments.parse(args);
      exitCode =
          switch (arguments.command()) {
            case "list" -> list(arguments);
            case "weak" -> weak(arguments);
            default -> run(arguments);
          };
    } catch (Failure e) {
      System.err.println(e.getMessage());
      exitCode = e.exitCode;
    } catch (RuntimeException | InterruptedException e) {
      e.printStackTrace();
      exitCode = Failure.INFRASTRUCTURE;
    }
    System.exit(exitCode);
  }

  private static int list(Arguments args) throws Failure {
    PrintStream out = Starter.output();
    Plan plan = new Plan(times(args.jmhOptions()), args.has("--brief"), List.of());
    plan.benchmarks().forEach(b -> out.println(Line.JSON.write(b)));
    return Session.DONE;
  }

  private static int run(Arguments args) throws Failure, InterruptedException {
    CommandLineOptions asked = times(args.jmhOptions());
    String path = args.get("--dir");
    if (path == null) {
      throw Failure.usage("run needs --dir DIR");
    }
    new Plan(asked, args.has("--brief"), List.of()); // fails, if it has to, without a trace
    RunDirectory directory = RunDirectory.hold(Path.of(path));
    boolean resume = args.has("--resume");
    List<Line> past = directory.past(RECORD, Line.JSON, Line::startsRecord, resume);
    try (FileLock _ = JmhLock.hold()) {
      PrintStream out = Starter.output();
      directory.redirectOutput("jmh.log");
      @Nullable Native c = args.has("--no-native") ? null : new Native(directory.path());
      Plan plan = new Plan(asked, args.has("--brief"), c == null ? List.of() : c.operations());
      Iterations iterations = Iterations.of(asked);
      Jmh jmh = new Jmh(args.jmh(), directory.path().resolve("jmh.log"), iterations.patience());
      Forker forker = new Processes(plan, jmh, c, iterations);
      Line.Run run = describe(args, asked, c, !past.isEmpty());
      Journal journal = Journal.open(directory.path().resolve(RECORD));
      Session session = new Session(plan.benchmarks(), plan::rounds, past, forker, journal, out);
      Runtime.getRuntime().addShutdownHook(new Thread(session::interrupt));
      if (args.has("--watch-stdin")) {
        Starter.exitWithIt(Session.INCOMPLETE);
      }
      int exit = session.run(run, run.started().plusMillis(run.budgetMs()));
      writeJmh(asked, jmh, directory);
      return exit;
    } catch (IOException e) {
      throw Failure.infrastructure(String.valueOf(e.getMessage()));
    }
  }

  /// Measures strategies in their own form and on weakened classes.
  private static int weak(Arguments args) throws Failure, InterruptedException {
    CommandLineOptions asked = times(args.jmhOptions());
    String path = args.get("--dir");
    String items = args.get("--items");
    if (path == null || items == null) {
      throw Failure.usage("weak needs --dir DIR and --items F");
    }
    Plan plan = new Plan(asked, false, List.of());
    List<Weakened.Item> all = Weakened.Item.read(Path.of(items), plan.benchmarks());
    RunDirectory directory = RunDirectory.hold(Path.of(path));
    List<Line> past = directory.past(WEAKENED, Line.JSON, Line.Weak.class::isInstance, true);
    try (FileLock _ = JmhLock.hold()) {
      PrintStream out = Starter.output();
      directory.redirectOutput("jmh.log");
      Iterations iterations = Iterations.of(asked);
      Jmh jmh = new Jmh(args.jmh(), directory.path().resolve("jmh.log"), iterations.patience());
      Journal journal = Journal.open(directory.path().resolve(WEAKENED));
      Weakened session =
          new Weakened(
              Duration.ofMillis(args.number("--budget-ms", Integer.MAX_VALUE)),
              asked.getForkCount().orElse(Weakened.MOST),
              past,
              new Processes(plan, jmh, null, iterations),
              journal,
              out);
      Runtime.getRuntime().addShutdownHook(new Thread(session::interrupt));
      if (args.has("--watch-stdin")) {
        Starter.exitWithIt(Session.INCOMPLETE);
      }
      return session.run(all);
    } catch (IOException e) {
      throw Failure.infrastructure(String.valueOf(e.getMessage()));
    }
  }

  /// JMH's own JSON, and what else was asked for.
  private static void writeJmh(CommandLineOptions asked, Jmh jmh, RunDirectory directory)
      throws Failure {
    Path json = directory.path().resolve("jmh.json");
    for (int i = 2; Files.exists(json); i++) {
      json = directory.path().resolve("jmh-" + i + ".json"); // of a later session
    }
    JmhJson.write(jmh.results(), ResultFormatType.JSON, json);
    if (asked.getResult().hasValue() || asked.getResultFormat().hasValue()) {
      ResultFormatType format = asked.getResultFormat().orElse(ResultFormatType.CSV);
      String name = "jmh-result." + format.toString().toLowerCase(Locale.ROOT);
      JmhJson.write(jmh.results(), format, Path.of(asked.getResult().orElse(name)));
    }
  }

  private static CommandLineOptions times(CommandLineOptions asked) throws Failure {
    for (Mode mode : asked.getBenchModes()) {
      if (!TIMES.contains(mode)) {
        throw Failure.usage(
            "-bm %s: only avgt and ss give ns/op; java -jar bench/target/benchmarks.jar has all"
                .formatted(mode.shortLabel()));
      }
    }
    if (asked.getForkCount().orElse(1) < 1) {
      throw Failure.usage("-f 0: a benchmark in the runner's own JVM measures the runner");
    }
    return asked;
  }

  private static Line.Run describe(
      Arguments args, CommandLineOptions asked, @Nullable Native c, boolean resumed)
      throws Failure {
    Fork fork = Bench.class.getAnnotation(Fork.class);
    return new Line.Run(
        Line.SCHEMA,
        ProcessHandle.current().info().startInstant().orElseGet(Instant::now),
        resumed,
        args.get("--commit", "unknown"),
        args.get("--args", ""),
        args.number("--budget-ms", Long.MAX_VALUE / 2_000_000),
        asked.getForkCount().orElse(fork.value()),
        args.number("--seed", 0),
        Jdk.current(),
        List.copyOf(asked.getJvmArgs().orElse(List.of())),
        Machine.here(),
        SysMembarrier.status(),
        Version.getPlainVersion(),
        c == null ? "none: --no-native" : c.compiler(),
        c == null ? "none: --no-native" : c.urcu());
  }
}
