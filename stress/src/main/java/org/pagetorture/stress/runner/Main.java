// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Jdk;
import org.pagetorture.journal.Journal;
import org.pagetorture.journal.Machine;
import org.pagetorture.journal.RunDirectory;
import org.pagetorture.journal.Starter;
import org.pagetorture.model.rcu.SysMembarrier;

/// The process that the command line starts to list the races, or to run them.
///
/// It talks in lines of JSON on standard output: those of the record, and a `start` before each
/// fork.
public final class Main {
  static final String RECORD = "stress.jsonl";

  static final String WEAKENED = "weak.jsonl";

  private static final Pattern ALL = Pattern.compile("");

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
    } catch (RuntimeException e) {
      e.printStackTrace();
      exitCode = Failure.INFRASTRUCTURE; // and not 1, the VM's own, which says that a race broke
    }
    System.exit(exitCode);
  }

  private static int list(Arguments args) throws Failure {
    PrintStream out = Starter.output();
    tests(Settings.of(args, null)).forEach(test -> out.println(Line.JSON.write(test)));
    return Session.DONE;
  }

  private static int run(Arguments args) throws Failure {
    String path = args.get("-r");
    if (path == null) {
      throw Failure.usage("run needs -r DIR");
    }
    boolean resume = args.has("--resume") || args.has("--rerun-failed");
    // Fails, if it has to, without leaving a trace.
    List<Line.Test> tests = resume ? List.of() : tests(Settings.of(args, null));
    RunDirectory directory = RunDirectory.hold(Path.of(path));
    Past past = new Past(directory.past(RECORD, Line.JSON, Line::startsRecord, resume));
    Settings settings = Settings.of(args, past.lastRun());
    if (resume) {
      tests = tests(settings);
    }
    if (args.has("--rerun-failed")) {
      Set<String> failed = past.failed();
      tests = tests.stream().filter(t -> failed.contains(t.name())).toList();
    }
    if (tests.isEmpty()) {
      throw Failure.usage("--rerun-failed: nothing failed");
    }
    Plan plan = new Plan(settings, tests, Tests.matching(ALL));
    Results results = new Results(args.has("--rerun-failed") ? List.of() : past.forks());

    PrintStream out = Starter.output();
    directory.redirectOutput("probe.log");
    Forker forker = new Forker(settings, directory.path(), Forker.PATIENCE);
    forker.checkJvmArgs();
    past.changes(Jdk.current(), Tests.matching(ALL)).forEach(System.err::println);
    Journal journal = Journal.open(directory.path().resolve(RECORD));
    Session session = new Session(settings, plan, results, past, forker, journal, out);
    Runtime.getRuntime().addShutdownHook(new Thread(session::interrupt));
    if (args.has("--watch-stdin")) {
      Starter.exitWithIt(Session.INCOMPLETE);
    }
    Line.Run run = describe(args, settings, !past.lines().isEmpty());
    return session.run(run, run.started().plusMillis(settings.budgetMs()));
  }

  /// Runs variants on weakened classes.
  private static int weak(Arguments args) throws Failure {
    String path = args.get("-r");
    String items = args.get("--items");
    if (path == null || items == null) {
      throw Failure.usage("weak needs -r DIR and --items F");
    }
    List<Weakened.Item> all = Weakened.Item.read(Path.of(items));
    Settings settings = Settings.of(args, null);
    RunDirectory directory = RunDirectory.hold(Path.of(path));
    PrintStream out = Starter.output();
    directory.redirectOutput("probe.log");
    Forker forker = new Forker(settings, directory.path(), Forker.PATIENCE);
    Journal journal = Journal.open(directory.path().resolve(WEAKENED));
    Weakened session = new Weakened(Duration.ofMillis(settings.budgetMs()), forker, journal, out);
    Runtime.getRuntime().addShutdownHook(new Thread(session::interrupt));
    if (args.has("--watch-stdin")) {
      Starter.exitWithIt(Session.INCOMPLETE);
    }
    int exit = session.run(all);
    Runtime.getRuntime().halt(exit);
    return exit;
  }

  /// The variants to run: those of the shard among all that match and have as many actors as the
  /// modes.
  private static List<Line.Test> tests(Settings settings) throws Failure {
    List<Line.Test> matching = Tests.matching(Settings.filter(settings.filter()));
    if (matching.isEmpty()) {
      throw Failure.usage(
          "-t %s: matches no test: list names them all".formatted(settings.filter()));
    }
    List<Line.Test> planned = new Plan(settings, matching, matching).tests();
    if (planned.isEmpty()) {
      throw Failure.usage("--modes %s: no test has so many actors".formatted(settings.modes()));
    }
    if (planned.size() < matching.size()) {
      System.err.println("--modes: variants with another number of actors are left out");
    }
    return settings.shard().partOf(planned);
  }

  private static Line.Run describe(Arguments args, Settings settings, boolean resumed) {
    return new Line.Run(
        Line.SCHEMA,
        ProcessHandle.current().info().startInstant().orElseGet(Instant::now),
        resumed,
        args.get("--commit", "unknown"),
        args.get("--args", ""),
        settings.filter(),
        settings.preset(),
        settings.budgetMs(),
        settings.seed(),
        settings.shard(),
        settings.forks(),
        settings.modes(),
        Jdk.current(),
        settings.jvmArgs(),
        Machine.here(),
        SysMembarrier.status());
  }
}
