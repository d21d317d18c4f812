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
    matching(args.get("-t", ".*")).forEach(test -> out.println(Line.JSON.write(test)));
    return Session.DONE;
  }

  private static int run(Arguments args) throws Failure {
    String path = args.get("-r");
    if (path == null) {
      throw Failure.usage("run needs -r DIR");
    }
    boolean resume = args.has("--resume") || args.has("--rerun-failed");
    Settings settings = Settings.of(args, null);
    if (!resume) {
      plan(settings, matching(settings.filter())); // fails, if it has to, without leaving a trace
    }
    RunDirectory directory = RunDirectory.hold(Path.of(path));
    Past past = new Past(directory.past(RECORD, Line.JSON, Line::startsRecord, resume));
    settings = Settings.of(args, past.lastRun());
    List<Line.Test> tests = matching(settings.filter());
    if (args.has("--rerun-failed")) {
      Set<String> failed = past.failed();
      tests = tests.stream().filter(t -> failed.contains(t.name())).toList();
    }
    Plan plan = plan(settings, tests);
    if (plan.tests().size() < tests.size()) {
      System.err.println("--modes: variants with another number of actors are left out");
    }
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

  private static List<Line.Test> matching(String filter) throws Failure {
    List<Line.Test> tests = Tests.matching(Settings.filter(filter));
    if (tests.isEmpty()) {
      throw Failure.usage("-t %s: matches no test: list names them all".formatted(filter));
    }
    return tests;
  }

  private static Plan plan(Settings settings, List<Line.Test> tests) throws Failure {
    Plan plan = new Plan(settings, tests, Tests.matching(ALL));
    if (plan.tests().isEmpty()) {
      throw Failure.usage(
          tests.isEmpty()
              ? "--rerun-failed: nothing failed"
              : "--modes %s: no test has so many actors".formatted(settings.modes()));
    }
    return plan;
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
        settings.forks(),
        settings.modes(),
        Jdk.current(),
        settings.jvmArgs(),
        Machine.here(),
        SysMembarrier.status());
  }
}
