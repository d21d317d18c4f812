// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.pagetorture.check.jcstress.ClassFiles;
import org.pagetorture.check.jcstress.Discovery;
import org.pagetorture.check.jcstress.Unreadable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/// The command line of the checker.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    version = "pagetorture check",
    sortOptions = false,
    usageHelpWidth = 100,
    description = "Explores every execution of JCStress tests, and says what can happen.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Clean. Tests that cannot be explored are named, and nothing is said of them.",
      "1:A forbidden outcome is reachable, a test is busted otherwise than it says, or JVM?.",
      "2:Usage error, or nothing to check.",
      "3:The checker itself failed.",
      "4:Incomplete: a test reached a limit, or an interrupt came."
    })
public final class Main implements Callable<Integer> {
  @Mixin private final Options options = new Options();

  private final Terminal terminal;
  private final PrintStream out;

  private Main(Terminal terminal, PrintStream out) {
    this.terminal = terminal;
    this.out = out;
  }

  public static void main(String[] args) {
    System.exit(run(Terminal.here(System.getenv()), System.out, System.err, args));
  }

  /// Runs the command, and returns its exit code.
  static int run(Terminal terminal, PrintStream out, PrintStream err, String... args) {
    return new CommandLine(new Main(terminal, out))
        .addSubcommand(new OrderingsCommand(terminal, out))
        .addSubcommand(new WeakenCommand())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(
            (e, _) -> {
              String message = String.valueOf(e.getMessage()).replace('\n', ' ');
              err.println("check: " + message + "; see --help");
              return Exit.USAGE;
            })
        .setExecutionExceptionHandler(
            (e, _, _) -> {
              Failure failure = failure(e);
              err.println("check: " + failure.getMessage());
              return failure.exit;
            })
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .execute(args);
  }

  private static Failure failure(Exception e) throws Exception {
    return switch (e) {
      case Failure failure -> failure;
      case Unreadable unreadable -> Failure.usage("--jar: " + unreadable.getMessage());
      case IOException io -> Failure.infrastructure(io.toString());
      case UncheckedIOException io -> Failure.infrastructure(String.valueOf(io.getCause()));
      default -> throw e;
    };
  }

  @Override
  public Integer call() throws Exception {
    Run run = new Run(options, terminal, out);
    Pattern filter = options.filter();
    if (options.jars.isEmpty()) {
      throw Failure.usage("which tests? Name a jar or class directory with --jar");
    }
    try (ClassFiles files = ClassFiles.open(options.jars)) {
      Discovery tests = Selection.all(files, options.jars);
      return options.replay == null
          ? run.check(Selection.of(tests, filter))
          : run.replay(options.replay, tests);
    }
  }
}
