// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/// The script by which a shell completes commands, options and the names of races.
@Command(
    name = "completion",
    description = "Prints what makes bash or zsh complete commands, options and races.",
    exitCodeList = {"0:Clean.", "3:Infrastructure: the races cannot be listed."},
    footer = {
      "",
      "Examples:",
      "  source <(./pagetorture completion)             for this shell",
      "  ./pagetorture completion > ~/.pagetorture.sh   for ~/.bashrc to source",
    })
final class CompletionCommand implements Callable<Integer> {
  private final Tree tree;
  private final Screen screen;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    CommandLine root = Objects.requireNonNull(spec).root().commandLine();
    List<String> names =
        Runner.list(tree, "").stream()
            .flatMap(v -> Stream.of(v.race(), v.variant()))
            .distinct()
            .sorted()
            .toList();
    for (CommandLine command : root.getSubcommands().values()) {
      complete(command.getCommandSpec(), names);
    }
    screen.raw(AutoComplete.bash(root.getCommandName(), root).getBytes(UTF_8));
    return Exit.CLEAN;
  }

  /// Adds what picocli does not know of a command: names for -t, and JMH's flags.
  private static void complete(CommandSpec command, List<String> names) {
    OptionSpec filter = command.findOption("-t");
    if (filter != null) {
      command.remove(filter);
      command.addOption(filter.toBuilder().completionCandidates(names).build());
    }
    if (command.userObject() instanceof BenchCommand) {
      for (String flag : BenchCommand.FLAGS.split(" ", -1)) {
        command.addOption(OptionSpec.builder(flag).arity("1").build());
      }
    }
  }
}
