// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Checks the tests that one picks: the options are the checker's own, and it does the rest.
@Command(
    name = "check",
    description = {
      "Explores every execution of JCStress tests, and proves what can never happen.",
      "Each outcome that there can ever be comes with the strongest memory model that allows it."
    },
    exitCodeList = {
      "0:Clean. Tests that are not supported are named, and nothing is said of them.",
      "1:A hazard is in reach, a test is busted otherwise than it says, or JVM?.",
      "2:Usage error, or nothing matched.",
      "3:Infrastructure: no JDK, no checker, or it failed.",
      "4:Incomplete: a bound was met, or it was interrupted."
    },
    footer = {
      "",
      "Examples:",
      "  ./pagetorture check -t GupVsTruncate           one race, all its variants",
      "  ./pagetorture check -t BustedNoWait --witness  how it comes to each outcome",
      "  ./pagetorture check --jar my-jcstress.jar --model tso",
    })
final class CheckCommand implements Callable<Integer> {
  private final Tree tree;
  private final Screen screen;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--jar",
      paramLabel = "F",
      description = "A jar or class directory of tests. Repeatable. Ours if none is given.")
  private List<Path> jars = new ArrayList<>();

  @Option(
      names = "-t",
      paramLabel = "REGEX",
      converter = Values.Regex.class,
      description = "Only tests whose name matches somewhere.")
  private @Nullable String filter;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      completionCandidates = Values.Model.class,
      description = "Under this one of sc, tso and jmm only. Repeatable. All if none is given.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--witness",
      description = "Shows an execution of each hazard and of each outcome that SC does not allow.")
  private boolean witness;

  @Option(names = "--svg", paramLabel = "DIR", description = "Draws those executions there.")
  private @Nullable Path svg;

  @Option(
      names = "--replay",
      paramLabel = "NAME",
      description = "Shows the execution that --witness or --json names so.")
  private @Nullable String replay;

  @Option(names = "--json", paramLabel = "F", description = "Writes all results there.")
  private @Nullable Path json;

  @Option(
      names = "--seen",
      paramLabel = "F",
      description = "What JCStress saw, a JSON map from tests to outcomes: is all of it allowed?")
  private @Nullable Path seen;

  @Option(
      names = "--executions",
      paramLabel = "N",
      description = "Gives up on a test and model after so many: 10 million.")
  private @Nullable Long executions;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Gives up on a test and model after so long: 10.")
  private @Nullable Double timeLimit;

  @Option(names = "--threads", paramLabel = "N", description = "So many tests at a time: 2.")
  private @Nullable Integer threads;

  @Option(
      names = "--tearing",
      description = "A plain access of a long or double is two, as on a 32-bit machine.")
  private boolean tearing;

  @Option(names = "-v", description = "All outcomes of all tests.")
  private boolean verbose;

  CheckCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Checker checker = new Checker(tree, arguments(), Redirect.INHERIT);
    int exit = checker.run(Checker.FOREVER);
    if (exit <= Exit.INCOMPLETE) {
      return exit;
    }
    if (checker.isStopped()) {
      return Exit.INCOMPLETE;
    }
    screen.error("pagetorture: the checker ended with exit " + exit);
    return Exit.INFRASTRUCTURE;
  }

  /// What the user typed, and our own jar when he named none.
  private List<String> arguments() {
    List<String> args = new ArrayList<>();
    if (jars.isEmpty()) {
      args.addAll(List.of("--jar", tree.jar().toString()));
    }
    List<OptionSpec> typed =
        Objects.requireNonNull(spec).commandLine().getParseResult().matchedOptions();
    for (OptionSpec option : new LinkedHashSet<>(typed)) {
      if (option.arity().max() == 0) {
        args.add(option.longestName());
      } else {
        option.originalStringValues().forEach(v -> args.addAll(List.of(option.longestName(), v)));
      }
    }
    return args;
  }
}
