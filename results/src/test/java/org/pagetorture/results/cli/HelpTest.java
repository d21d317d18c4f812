// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// What the command line says of itself: it fits, and its examples work.
class HelpTest {
  private static final Tree TREE = new Tree(Path.of(""), null, null, null);
  private static final Pattern EXAMPLE = Pattern.compile("\\./pagetorture ((?!  |\\)| [|>] ).)+");

  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private final Screen screen =
      new Screen(
          new PrintStream(PrintStream.nullOutputStream()),
          new PrintStream(stderr, true, UTF_8),
          Map.of(),
          false);

  static Stream<CommandLine> commands() {
    Screen silent =
        new Screen(
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(PrintStream.nullOutputStream()),
            Map.of(),
            false);
    CommandLine root = Main.line(TREE, silent);
    return Stream.concat(Stream.of(root), root.getSubcommands().values().stream());
  }

  private static List<String> examples(CommandLine command) {
    return Stream.of(command.getCommandSpec().usageMessage().footer())
        .map(EXAMPLE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleCanBeTyped(CommandLine command) {
    if (command.getCommandSpec().helpCommand()) {
      return; // picocli's own
    }
    assertThat(examples(command)).isNotEmpty();
    for (String example : examples(command)) {
      List<String> words = Shell.unquoted(example);
      CommandLine root = Main.line(TREE, screen);
      assertThatNoException()
          .as(example)
          .isThrownBy(() -> root.parseArgs(words.subList(1, words.size()).toArray(String[]::new)));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noExampleIsWrapped(CommandLine command) {
    int width = command.getUsageHelpWidth();
    assertThat(command.getCommandSpec().usageMessage().footer())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(width));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theListOfCommandsHasWholeSentences(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()[0]).endsWith(".");
  }

  @Test
  void helpKnowsTheCommands() {
    StringWriter stdout = new StringWriter();
    CommandLine root = Main.line(TREE, screen).setOut(new PrintWriter(stdout));
    assertThat(root.execute("help", "run")).isEqualTo(Exit.CLEAN);
    assertThat(stdout.toString()).startsWith("Usage: pagetorture run ");
    assertThat(Main.run(TREE, screen, "help", "rum")).isEqualTo(Exit.USAGE);
    assertThat(stderr.toString(UTF_8)).contains("'rum'").contains("pagetorture");
  }

  @Test
  void whoMistypesIsTold() {
    assertThat(Main.run(TREE, screen, "strees")).isEqualTo(Exit.USAGE);
    assertThat(Main.run(TREE, screen, "run", "--bugdet", "5m")).isEqualTo(Exit.USAGE);
    assertThat(stderr.toString(UTF_8)).contains("is it stress").contains("is it --budget?");
  }
}
