// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.End.Reason;

/// Ctrl-C, on a command line in a process of its own.
@Timeout(60)
class InterruptTest {
  @TempDir Path dir;
  private final List<Process> started = new ArrayList<>();

  /// Starts a run whose runner goes on as `last` says, and waits until it has seen a break.
  private Process start(String last) throws IOException {
    Fixture fixture = new Fixture().sound("GupVsTruncate", "BreakLayouts").fork(10, 0, 1);
    FakeRunner.tree(dir, fixture, last);
    Process cli = CliProcess.start(dir, "stress", "-r", dir.resolve("out").toString());
    started.add(cli);
    awaitLine(cli.inputReader(), "BROKEN");
    return cli;
  }

  @AfterEach
  void kill() {
    started.forEach(p -> p.descendants().forEach(ProcessHandle::destroyForcibly));
    started.forEach(Process::destroyForcibly);
  }

  private static void awaitLine(BufferedReader in, String start) throws IOException {
    String line = in.readLine();
    while (!line.startsWith(start)) {
      line = in.readLine();
    }
  }

  @Test
  void theFirstWaitsForTheRunnerAndPrintsWhatThereIs() throws Exception {
    // The end of its stdin, and not the signal, is what tells the runner here.
    Process cli =
        start(
            """
        cat > /dev/null
        echo '{"type":"end","ended":"","reason":"interrupted","left":[]}' >> "$3/stress.jsonl"
        exit 4
        """);
    CliProcess.interrupt(cli);
    List<String> rest = cli.inputReader().readAllLines();
    assertThat(cli.waitFor()).isEqualTo(Exit.BROKEN);
    assertThat(rest).contains("1 variant: 1 BROKEN");
  }

  @Test
  void benchmarksThatAreInterruptedPrintWhatThereIs() throws Exception {
    FakeBench.tree(
        dir,
        BenchFixture.full(2),
        """
        echo begun > "$3/begun"
        cat > /dev/null
        echo '{"type":"end","ended":"","reason":"interrupted","left":[]}' >> "$3/bench.jsonl"
        exit 4
        """);
    Path out = dir.resolve("out");
    Process cli = CliProcess.start(dir, "bench", "--dir", out.toString());
    started.add(cli);
    while (!Files.exists(out.resolve("begun"))) {
      Thread.sleep(20);
    }
    CliProcess.interrupt(cli);
    assertThat(cli.inputReader().readAllLines())
        .anyMatch(l -> l.startsWith("strategy "))
        .anyMatch(l -> l.startsWith("record: "));
    assertThat(cli.waitFor()).isEqualTo(Exit.INCOMPLETE);
  }

  @Test
  void theSecondQuits() throws Exception {
    Process cli = start("cat > /dev/null; echo stopping >&2; exec sleep 50");
    CliProcess.interrupt(cli);
    awaitLine(cli.errorReader(), "stopping");
    CliProcess.interrupt(cli);
    assertThat(cli.waitFor()).isEqualTo(Exit.INCOMPLETE);
    assertThat(cli.errorReader().readLine()).contains("--resume");
  }

  @Test
  void duringTheCheckTheTableStillComes() throws Exception {
    Fixture fixture = new Fixture().sound("GupVsTruncate", "BreakLayouts").fork(10, 0, 0);
    FakeRunner.tree(dir, fixture.end(Reason.done), "");
    FakeChecker.in(dir, "", "echo > \"$json.begun\"; exec sleep 50");
    Path out = dir.resolve("out");
    Process cli = CliProcess.start(dir, "run", "--no-bench", "-r", out.toString());
    started.add(cli);
    while (!Files.exists(out.resolve("check.json.begun"))) {
      Thread.sleep(20);
    }
    CliProcess.interrupt(cli);
    assertThat(cli.inputReader().readAllLines()).contains("1 variant: 1 no power, 0 BROKEN");
    assertThat(cli.errorReader().readAllLines())
        .containsExactly("pagetorture: 1 of 1 not checked: interrupted");
    assertThat(cli.waitFor()).isEqualTo(Exit.INCOMPLETE);
  }
}
