// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.ClassFiles;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.report.JsonFile;
import org.pagetorture.check.report.Screen;
import org.pagetorture.check.weaken.Orderings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The part of the command line that weakens orderings.
@Command(
    name = "orderings",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100,
    description = {
      "Makes one ordering after the other weaker, in classes that tests use, and decides again",
      "which of the tests hold."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All is decided.",
      "2:Usage error, or nothing to ask.",
      "3:The checker itself failed.",
      "4:Incomplete: an interrupt came. What there is, is written."
    })
final class OrderingsCommand implements Callable<Integer> {
  /// Of the pictures of executions, in characters.
  private static final int WIDTH = 100;

  private final Screen screen;
  private final Screen plain;

  @Mixin private final Classes classes = new Classes();

  @Option(
      names = "-t",
      paramLabel = "REGEX",
      description = "Only the tests that have a match in their names. Busted ones are left out.")
  private String filter = "";

  @Option(
      names = "--keep",
      paramLabel = "a/Type.java:LINE",
      description = "No strategy may do without the orderings of this line. Repeatable.")
  private Set<String> kept = new LinkedHashSet<>();

  @Option(
      names = "--cache",
      paramLabel = "F",
      description = "Answers that were given before; the new ones are added.")
  private @Nullable Path cache;

  @Option(names = "--json", required = true, paramLabel = "F", description = "Write all there.")
  private Path json = Path.of("");

  @Mixin private final Bounds bounds = new Bounds();

  OrderingsCommand(Terminal terminal, PrintStream out) {
    plain = new Screen(out, false, false);
    screen = terminal.screen(out);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Pattern pattern = Selection.filter(filter);
    try (ClassFiles files = ClassFiles.open(classes.jars);
        Orderings orderings =
            new Orderings(classes.jars, files, classes.prefix, cache, bounds.limits())) {
      List<StressTest> tests =
          Selection.of(Selection.all(files, classes.jars), pattern).stream()
              .filter(test -> test.busted() == null && test.problem() == null)
              .toList();
      if (tests.isEmpty()) {
        throw Failure.usage("-t %s: matches only tests that have to fail".formatted(filter));
      }
      if (orderings.size() == 0) {
        throw Failure.usage("--in %s: no orderings in such classes".formatted(classes.prefix));
      }
      ask(orderings, tests);
    }
    return Exit.CLEAN;
  }

  private void ask(Orderings orderings, List<StressTest> tests)
      throws IOException, InterruptedException {
    Thread interrupt = new Thread(() -> interrupted(orderings));
    Runtime.getRuntime().addShutdownHook(interrupt);
    orderings.ask(tests, kept, bounds.threads(), this::picture, screen::status);
    Runtime.getRuntime().removeShutdownHook(interrupt);
    screen.status("");
    JsonFile.write(json, orderings.data(""));
  }

  private void interrupted(Orderings orderings) {
    screen.status("");
    int exit = Exit.INCOMPLETE;
    try {
      JsonFile.write(json, orderings.data("interrupted"));
    } catch (IOException e) {
      screen.print(e.toString());
      exit = Exit.INFRASTRUCTURE;
    }
    Runtime.getRuntime().halt(exit);
  }

  private String picture(Witness witness, StressTest test) {
    return String.join("\n", Executions.lines(plain, witness, test, WIDTH));
  }
}
