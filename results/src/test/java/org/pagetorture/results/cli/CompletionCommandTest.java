// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.Variant.Needs;

/// What bash completes once it has the script.
class CompletionCommandTest {
  @TempDir Path dir;
  private Path script;

  @BeforeEach
  void print() throws Exception {
    Fixture fixture =
        new Fixture()
            .busted("GupVsTruncate", "BustedNoWait", Needs.INTERLEAVING)
            .sound("GupVsTruncate", "BreakLayouts");
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    Screen screen =
        new Screen(
            new PrintStream(stdout, true, UTF_8),
            new PrintStream(OutputStream.nullOutputStream()),
            Map.of(),
            false);
    int exit = Main.run(FakeRunner.tree(dir, fixture, "exit 0"), screen, "completion");
    assertThat(exit).isEqualTo(Exit.CLEAN);
    script = Files.write(dir.resolve("completion"), stdout.toByteArray());
  }

  /// What there is for the last of these words.
  private List<String> complete(String... words) throws Exception {
    String ask =
        """
        source "$1"; shift
        compopt() { :; } # works inside of a completion only
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE=$*
        _complete_pagetorture && printf '%s\\n' "${COMPREPLY[@]}"
        """;
    List<String> command = new ArrayList<>(List.of("bash", "-c", ask, "bash", script.toString()));
    command.addAll(List.of(words));
    Process bash =
        new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true).start();
    List<String> lines = bash.inputReader().readAllLines();
    bash.waitFor();
    return lines;
  }

  @Test
  void commands() throws Exception {
    assertThat(complete("./pagetorture", "ch")).containsExactly("check");
    assertThat(complete("pagetorture", "")).contains("run", "bench", "completion");
  }

  @Test
  void options() throws Exception {
    assertThat(complete("pagetorture", "run", "--"))
        .contains("--budget", "--resume", "--rerun-failed", "--no-check");
  }

  @Test
  void flagsOfJmh() throws Exception {
    assertThat(complete("pagetorture", "bench", "-")).contains("--against", "-wi", "-prof");
  }

  @Test
  void values() throws Exception {
    assertThat(complete("pagetorture", "run", "-m", ""))
        .containsExactly("sanity", "quick", "default", "tough");
    assertThat(complete("pagetorture", "check", "--model", "t")).containsExactly("tso");
  }

  @Test
  void racesAndVariants() throws Exception {
    assertThat(complete("pagetorture", "stress", "-t", ""))
        .containsExactly("BreakLayouts", "BustedNoWait", "GupVsTruncate");
  }

  @Test
  void files() throws Exception {
    Files.createDirectories(dir.resolve("runs/one"));
    assertThat(complete("pagetorture", "run", "--resume", "runs/")).containsExactly("runs/one");
    assertThat(complete("pagetorture", "check", "--jar", "compl")).containsExactly("completion");
  }

  @Test
  void bothNamesOfTheProgram() throws Exception {
    // bash looks a path up by its last part.
    assertThat(Files.readString(script)).containsPattern("(?m)^complete -F \\S+ .* pagetorture ");
  }
}
