// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Journal;

/// The runner as a process: what it leaves behind, and how it ends.
class RunnerTest {
  private static final String START = "{\"type\":\"start\"";

  @TempDir Path temp;

  private Path directory() {
    return temp.resolve("run");
  }

  private Path record() {
    return directory().resolve("stress.jsonl");
  }

  private RunnerProcess run(String args) throws IOException {
    String all = "run -r " + directory() + " " + args;
    return RunnerProcess.start(all.strip().split(" "));
  }

  private List<Line> recorded() throws Failure {
    return Journal.read(
        record(), Line.JSON, Line::startsRecord, warning -> assertThat(warning).isNull());
  }

  private <L extends Line> List<L> recorded(Class<L> type) throws Failure {
    return recorded().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void assertFails(RunnerProcess runner, int exitCode, String message) throws Exception {
    assertThat(runner.exitCode()).isEqualTo(exitCode);
    assertThat(runner.errorText()).hasLineCount(1).contains(message);
    assertThat(runner.lines()).noneMatch(l -> l.startsWith(START));
  }

  @Test
  void faultsDoNotStopTheRun() throws Exception {
    RunnerProcess runner = run("-m sanity -t faults\\.(Crash|LostUpdate) --args words");

    assertThat(runner.exitCode()).isZero();
    assertThat(runner.errorText()).isEmpty();
    assertThat(recorded(Line.Run.class)).extracting(Line.Run::args).containsExactly("words");
    assertThat(recorded(Line.Test.class)).hasSize(3);
    assertThat(recorded(Line.Fork.class))
        .extracting(Line.Fork::status)
        .containsExactlyInAnyOrder("VM_ERROR", "NORMAL", "NORMAL");
    assertThat(recorded(Line.End.class))
        .singleElement()
        .returns("done", Line.End::reason)
        .returns(List.of(), Line.End::left);
    assertThat(runner.lines().stream().filter(l -> !l.startsWith(START)))
        .isEqualTo(Files.readAllLines(record()));
    assertThat(runner.lines().stream().filter(l -> l.startsWith(START))).hasSize(3);

    RunnerProcess again = run("--rerun-failed");

    assertThat(again.exitCode()).isZero();
    assertThat(recorded(Line.Run.class)).extracting(Line.Run::resumed).containsExactly(false, true);
    assertThat(recorded(Line.Test.class)).hasSize(3);
    assertThat(recorded(Line.Fork.class)).hasSize(4);
    assertThat(recorded(Line.Fork.class).getLast().key())
        .isEqualTo("org.pagetorture.stress.faults.Crash#C2+C2##1");
  }

  @Test
  void aKillLosesOnlyTheForkInFlight() throws Exception {
    RunnerProcess runner = run("-m quick -t LostUpdate --seed 1");
    runner.awaitLine("\"type\":\"fork\"");
    runner.awaitLine(START);
    runner.process().destroyForcibly();
    assertThat(runner.exitCode()).isEqualTo(137);
    List<Line> before = recorded();
    assertThat(before).last().isInstanceOf(Line.Fork.class);

    RunnerProcess resumed = run("--resume");

    assertThat(resumed.exitCode()).isZero();
    assertThat(recorded()).startsWith(before.toArray(Line[]::new));
    assertThat(recorded(Line.Run.class)).extracting(Line.Run::seed).containsExactly(1L, 1L);
    assertThat(recorded(Line.Fork.class)).extracting(Line.Fork::key).doesNotHaveDuplicates();
    assertThat(resumed.lines().stream().filter(l -> l.startsWith(START)).findFirst().orElseThrow())
        .contains("#C2+C2##0");
    assertThat(recorded(Line.End.class)).extracting(Line.End::reason).containsExactly("done");
  }

  @Test
  void aShardRunsItsRacesAndStaysAShard() throws Exception {
    assertThat(run("-m sanity -t faults --shard 2/2 --budget-ms 1").exitCode()).isEqualTo(4);
    assertThat(run("--resume --budget-ms 2").exitCode()).isEqualTo(4);

    assertThat(recorded(Line.Run.class))
        .extracting(Line.Run::shard)
        .containsExactly(new Shard(2, 2), new Shard(2, 2));
    assertThat(recorded(Line.Run.class)).extracting(Line.Run::seed).containsOnly(seedOfShard());
    List<Line.Test> plan = Tests.matching(Pattern.compile("faults"));
    assertThat(recorded(Line.Test.class))
        .containsExactlyInAnyOrderElementsOf(new Shard(2, 2).partOf(plan));
  }

  private static long seedOfShard() throws Failure {
    return Settings.of(
            Arguments.parse("run", "-m", "sanity", "-t", "faults", "--shard", "1/2"), null)
        .seed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "end of input"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void anInterruptEndsTheRunCleanly(String how) throws Exception {
    RunnerProcess runner = run("-m quick -t LostUpdate --watch-stdin");
    runner.awaitLine(START);
    List<ProcessHandle> forks = runner.process().descendants().toList();
    if (how.equals("end of input")) {
      runner.process().outputWriter().close();
    } else {
      new ProcessBuilder("kill", "-" + how, "" + runner.process().pid()).start().waitFor();
    }

    assertThat(runner.exitCode()).isEqualTo(4);
    assertThat(runner.errorText()).isEmpty();
    assertThat(recorded()).last().isInstanceOf(Line.End.class);
    Line.End end = recorded(Line.End.class).getFirst();
    assertThat(end.reason()).isEqualTo("interrupted");
    assertThat(end.left()).extracting(Line.Missing::missing).containsOnly("no C2+C2 fork");
    assertThat(forks).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void aBudgetThatIsTooSmallIsSaid() throws Exception {
    RunnerProcess runner = run("-m quick -t LostUpdate --budget-ms 1");

    assertThat(runner.exitCode()).isEqualTo(4);
    assertThat(recorded(Line.Fork.class)).isEmpty();
    assertThat(recorded(Line.End.class))
        .singleElement()
        .returns("budget", Line.End::reason)
        .satisfies(end -> assertThat(end.left()).hasSize(2));
  }

  @Test
  void aRecordIsNotOverwritten() throws Exception {
    Files.createDirectories(directory());
    Files.writeString(record(), "mine\n");

    assertFails(run(""), 2, "stress.jsonl: is there already: go on with --resume");
    assertFails(run("--resume"), 2, "stress.jsonl: not a record");
    assertThat(record()).hasContent("mine\n");
  }

  @Test
  void aDirectoryInUseIsRefused() throws Exception {
    Files.createDirectories(directory());
    try (FileChannel channel = FileChannel.open(directory().resolve("lock"), CREATE, WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertFails(run(""), 3, "another run writes there");
    }
  }

  @Test
  void aFileIsNoDirectory() throws Exception {
    Files.createFile(directory());

    assertFails(run(""), 3, directory() + ": cannot be written");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskEndsTheRun() throws Exception {
    Files.createDirectories(directory());
    Files.createSymbolicLink(record(), Path.of("/dev/full"));

    RunnerProcess runner = run("");

    assertFails(runner, 3, "stress.jsonl: No space left on device");
    assertThat(runner.lines()).singleElement().asString().startsWith("{\"type\":\"run\"");
    Files.delete(record());
  }

  @Test
  void mistakesLeaveNoTrace() throws Exception {
    assertFails(run("-t ("), 2, "-t (: not a regular expression");
    assertFails(run("-t NoSuchTest"), 2, "-t NoSuchTest: matches no test");
    assertFails(run("--modes C2"), 2, "no test has so many actors");
    assertFails(run("--shard 0/3"), 2, "--shard 0/3: not i/n");
    assertFails(run("--shard 8/9 -t faults"), 2, "--shard 8/9: more shards than races");
    assertThat(directory()).doesNotExist();
  }

  @Test
  void flagsThatNoVmTakesAreNamed() throws Exception {
    assertFails(run("-jvmArgs -XX:+NoSuchFlag"), 2, "-jvmArgs -XX:+NoSuchFlag: ");
    assertThat(record()).doesNotExist();
  }

  @Test
  void listNamesTheTests() throws Exception {
    RunnerProcess runner = RunnerProcess.start("list", "-t", "faults");

    assertThat(runner.exitCode()).isZero();
    Stream<Line> lines = runner.lines().stream().map(l -> Line.JSON.read(l));
    assertThat(lines).hasSize(6).allMatch(Line.Test.class::isInstance);
    assertThat(RunnerProcess.start("list", "-t", "faults", "--shard", "1/9").exitCode())
        .isEqualTo(2);
  }
}
