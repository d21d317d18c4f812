// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// `check`, with a checker made of shell: in a process of its own, whose output that checker has.
@Timeout(60)
class CheckCommandTest {
  @TempDir Path dir;
  private final List<Process> started = new ArrayList<>();

  private Process start(String last, String... args) throws IOException {
    FakeChecker.in(dir, "", last);
    Process cli = CliProcess.start(dir, args);
    started.add(cli);
    return cli;
  }

  @AfterEach
  void kill() {
    started.forEach(p -> p.descendants().forEach(ProcessHandle::destroyForcibly));
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void theCheckerIsToldWhatTheUserTyped() throws Exception {
    Process cli =
        start(
            "",
            "check",
            "-t",
            "Gup.*",
            "--model=tso",
            "--witness",
            "--jar",
            "a b.jar",
            "--jar",
            "c.jar",
            "--time-limit",
            "3",
            "-v");
    assertThat(cli.waitFor()).isEqualTo(Exit.CLEAN);
    assertThat(dir.resolve("asked"))
        .content()
        .isEqualTo(
            """
            -t
            Gup.*
            --model
            tso
            --witness
            --jar
            a b.jar
            --jar
            c.jar
            --time-limit
            3
            -v
            """);
  }

  @Test
  void theOptionsAreTheCheckersOwn() throws IOException {
    Path check = Path.of("../check/src/main/java/org/pagetorture/check");
    String source =
        Files.readString(check.resolve("Options.java"))
            + Files.readString(check.resolve("Bounds.java"));
    List<String> theirs =
        Pattern.compile("names = \"([^\"]+)")
            .matcher(source)
            .results()
            .map(m -> m.group(1))
            .toList();
    CheckCommand command =
        new CheckCommand(Tree.here(), new Screen(System.out, System.err, Map.of(), false));
    assertThat(new CommandLine(command).getCommandSpec().options())
        .flatExtracting(o -> List.of(o.names()))
        .containsExactlyInAnyOrderElementsOf(theirs);
  }

  @Test
  void theJarIsOursWhenNoneIsNamed() throws Exception {
    assertThat(start("", "check").waitFor()).isEqualTo(Exit.CLEAN);
    assertThat(dir.resolve("asked"))
        .hasContent("--jar\n" + dir.resolve("stress/target/jcstress.jar"));
  }

  @ParameterizedTest
  @CsvSource({
    "exit 0,0",
    "exit 1,1",
    "exit 2,2",
    "exit 3,3",
    "exit 4,4",
    "exit 9,3",
    "kill -9 $$,3"
  })
  void itsOutputAndItsExitCodeAreHandedOn(String last, int exit) throws Exception {
    Process cli = start("echo out; echo err >&2; " + last, "check");
    assertThat(cli.inputReader().readAllLines()).containsExactly("out");
    assertThat(cli.errorReader().readLine()).isEqualTo("err");
    assertThat(cli.waitFor()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({"echo stopped; kill $!; exit 4", "kill $!; kill -9 $$"})
  void anInterruptStopsItAndIsIncomplete(String trap) throws Exception {
    Process cli = start("trap '" + trap + "' TERM; echo begun; sleep 50 & wait", "check");
    assertThat(cli.inputReader().readLine()).isEqualTo("begun");
    CliProcess.interrupt(cli);
    assertThat(cli.waitFor()).isEqualTo(Exit.INCOMPLETE);
    assertThat(cli.errorReader().readAllLines()).isEmpty();
  }

  @Test
  void aSecondInterruptEndsItAtOnce() throws Exception {
    Process cli =
        start("trap 'echo stopping' TERM; echo begun; while :; do sleep 1; done", "check");
    assertThat(cli.inputReader().readLine()).isEqualTo("begun");
    CliProcess.interrupt(cli);
    assertThat(cli.inputReader().readLine()).isEqualTo("stopping");
    CliProcess.interrupt(cli);
    assertThat(cli.waitFor()).isEqualTo(Exit.INCOMPLETE);
  }

  @Test
  void itEndsWithTheCommandLine() throws Exception {
    Process cli = start("echo $$; exec sleep 50", "check");
    long checker = Long.parseLong(cli.inputReader().readLine());
    cli.destroy();
    cli.waitFor();
    ProcessHandle.of(checker).ifPresent(c -> c.onExit().join());
  }
}
