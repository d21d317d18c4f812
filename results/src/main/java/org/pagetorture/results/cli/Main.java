// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line.
@Command(
    name = "pagetorture",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    usageHelpWidth = 100,
    usageHelpAutoWidth = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Puts the protocols of a page's life on the rack.",
    exitCodeOnExecutionException = Exit.INFRASTRUCTURE,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Clean: no sound variant broke, and everything required ran.",
      "1:A sound variant broke or was refuted, and the JVM is not known to be at fault.",
      "2:Usage error, or nothing matched.",
      "3:Infrastructure: no JDK, no space, or a variant without answer because a fork crashed or"
          + " timed out.",
      "4:Incomplete: the budget or an interrupt cut it short; the record says what is missing."
    })
public final class Main implements Runnable {
  private static final List<String> EXAMPLES =
      List.of(
          "",
          "Examples:",
          "  ./pagetorture run                      the whole suite in ten minutes",
          "  ./pagetorture stress -t GupVsTruncate  one race, all its strategies",
          "  ./pagetorture check -t GupVsTruncate   every outcome it can ever have, proved",
          "  ./pagetorture orderings                which orderings are needed, and why",
          "  ./pagetorture bench Gup                what each strategy costs",
          "  ./pagetorture report runs/2026-03-04-141502  a run as one HTML file",
          "  ./pagetorture merge shards/* -r whole  one record of several machines' runs",
          "  ./pagetorture compare runs/A runs/B    what is different in B",
          "  ./pagetorture list -t dax              what there is to run",
          "  ./pagetorture doctor                   what this machine can show");

  private Main() {}

  public static void main(String[] args) {
    boolean terminal = Boolean.getBoolean("pagetorture.terminal");
    System.exit(
        run(Tree.here(), new Screen(System.out, System.err, System.getenv(), terminal), args));
  }

  /// The commands.
  static CommandLine line(Tree tree, Screen screen) {
    CommandLine cli =
        new CommandLine(new Main())
            .addSubcommand(new RunCommand(tree, screen))
            .addSubcommand(new StressCommand(tree, screen))
            .addSubcommand(new CheckCommand(tree, screen))
            .addSubcommand(new OrderingsCommand(tree, screen))
            .addSubcommand(new BenchCommand(tree, screen).line())
            .addSubcommand(new ReportCommand(tree, screen))
            .addSubcommand(new MergeCommand(tree, screen))
            .addSubcommand(new CompareCommand(tree, screen))
            .addSubcommand(new ListCommand(tree, screen))
            .addSubcommand(new DoctorCommand(tree, screen))
            .addSubcommand(new CompletionCommand(tree, screen))
            .addSubcommand(new CommandLine.HelpCommand());
    cli.getCommandSpec().usageMessage().footer(EXAMPLES.toArray(String[]::new));
    return cli;
  }

  /// Runs a command, and returns its exit code.
  static int run(Tree tree, Screen screen, String... args) {
    return line(tree, screen)
        .setColorScheme(CommandLine.Help.defaultColorScheme(screen.colours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler((e, _) -> misuse(screen, e))
        .setExecutionExceptionHandler((e, _, _) -> failed(screen, e))
        .execute(args);
  }

  @Override
  public void run() {
    throw Failure.usage("which command? ./pagetorture --help has them");
  }

  private static int misuse(Screen screen, ParameterException e) {
    String hint = "; see ./" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    List<String> near =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.<String>of();
    screen.error(
        "pagetorture: "
            + String.valueOf(e.getMessage()).replace('\n', ' ').replaceFirst("[.]$", "")
            + (near.isEmpty() ? hint : "; is it " + String.join(" or ", near) + "?"));
    return Exit.USAGE;
  }

  private static int failed(Screen screen, Exception e) throws Exception {
    if (e instanceof Failure failure) {
      screen.error("pagetorture: " + failure.getMessage());
      return failure.exit;
    }
    throw e;
  }

  /// The version from the jar's manifest.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "pagetorture %s, JDK %s"
            .formatted(version == null ? "(not packaged)" : version, Runtime.version())
      };
    }
  }
}
