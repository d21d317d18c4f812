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
      "Explores every execution of JCStress tests: each outcome that there can ever be, and the",
      "strongest memory model that allows it."
    },
    exitCodeList = {
      "0:Clean: every outcome is graded as the models have it.",
      "1:A finding: a hazard in reach, a grade that is wrong, or a JVM that does what no model allows.",
      "2:Usage error, or nothing matched.",
      "3:Infrastructure: no JDK, no jar, or a jar that cannot be read.",
      "4:Incomplete: a bound was met, or it was interrupted."
    },
    footer = {
      "",
      "Examples:",
      "  ./pagetorture check -t GupVsTruncate                 one race, all its variants",
      "  ./pagetorture check -t BustedNoWait --witness        how it comes to each outcome",
      "  ./pagetorture check --jar my-jcstress.jar --model tso",
    })
final class CheckCommand implements Callable<Integer> {
  private final Tree tree;
  private final Screen screen;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--jar", paramLabel = "FILE", description = "Jar of tests; ours if not given.")
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
      description = "Only sc, tso or jmm, in place of all three.")
  private @Nullable String model;

  @Option(names = "--witness", description = "Shows an execution for each outcome.")
  private boolean witness;

  @Option(
      names = "--replay",
      paramLabel = "STRING",
      description = "Shows the one execution that --witness named so.")
  private @Nullable String replay;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the results there as well.")
  private @Nullable Path json;

  @Option(
      names = "--seen",
      paramLabel = "FILE",
      description =
          "Outcomes seen on a machine, by test: JSON. Those that no model allows are told.")
  private @Nullable Path seen;

  @Option(
      names = "--executions",
      paramLabel = "N",
      description = "Gives up on a test after so many executions.")
  private @Nullable Long executions;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Gives up on a test after so long.")
  private @Nullable Integer timeLimit;

  @Option(names = "--tearing", description = "Lets plain long and double accesses tear.")
  private boolean tearing;

  @Option(names = "--svg", paramLabel = "DIR", description = "Draws the witnesses there.")
  private @Nullable Path svg;

  @Option(names = "--threads", paramLabel = "N", description = "How many tests at a time.")
  private @Nullable Integer threads;

  @Option(names = "-v", description = "Also what is as it should be.")
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
