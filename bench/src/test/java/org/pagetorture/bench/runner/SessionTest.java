// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.bench.runner.Line.Status;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Jdk;
import org.pagetorture.journal.Journal;
import org.pagetorture.journal.Machine;

class SessionTest {
  private static final List<Line.Benchmark> AB = List.of(benchmark("A"), benchmark("B"));

  private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

  @TempDir Path directory;
  private final List<String> ran = new ArrayList<>();

  private static Line.Benchmark benchmark(String id) {
    return new Line.Benchmark(id, id, "m", Map.of(), 1, Line.Origin.jmh, "ns/op", "", "");
  }

  private static Line.Run header() {
    return new Line.Run(
        Line.SCHEMA,
        Instant.EPOCH,
        false,
        "",
        "",
        0,
        3,
        0,
        Jdk.current(),
        List.of(),
        Machine.here(),
        "",
        "",
        "",
        "");
  }

  private Line.Fork ok(Line.Benchmark b, int round) {
    ran.add(b.id() + round);
    return fork(b.id(), round, Status.ok);
  }

  private static Line.Fork fork(String id, int round, Status status) {
    return Line.Fork.without(id, round, status, Instant.EPOCH, 1, "");
  }

  private int run(Forker forker, Instant deadline)
      throws Failure, IOException, InterruptedException {
    List<Line> past = new ArrayList<>();
    Path record = directory.resolve("bench.jsonl");
    if (record.toFile().exists()) {
      past = lines();
    }
    try (Journal journal = Journal.open(record);
        PrintStream out = new PrintStream(OutputStream.nullOutputStream())) {
      return new Session(AB, _ -> 3, past, forker, journal, out).run(header(), deadline);
    }
  }

  private List<Line> lines() throws Failure {
    return Journal.read(
        directory.resolve("bench.jsonl"),
        Line.JSON,
        Line::startsRecord,
        warning -> assertThat(warning).isNull());
  }

  private Line.End end() throws Failure {
    return (Line.End) lines().getLast();
  }

  @Test
  void whatIsComparedTakesTurns() throws Exception {
    assertThat(run(this::ok, LATER)).isEqualTo(Session.DONE);
    assertThat(ran).containsExactly("A0", "B0", "A1", "B1", "A2", "B2");
    assertThat(lines()).filteredOn(Line.Benchmark.class::isInstance).hasSize(2);
    assertThat(end().reason()).isEqualTo("done");
  }

  @Test
  void aBudgetThatIsOverLeavesTheRestForLater() throws Exception {
    assertThat(run(this::ok, Instant.EPOCH)).isEqualTo(Session.INCOMPLETE);
    assertThat(ran).isEmpty();
    assertThat(end().left()).containsExactly(missing("A", 3), missing("B", 3));

    assertThat(run(this::ok, LATER)).isEqualTo(Session.DONE);
    assertThat(ran).hasSize(6);
    assertThat(lines()).filteredOn(Line.Benchmark.class::isInstance).hasSize(2);
  }

  @Test
  void aForkThatFailedIsMissingAndRunsAgain() throws Exception {
    Forker failing =
        (b, round) -> b.id().equals("B") && round == 1 ? fork("B", 1, Status.failed) : ok(b, round);
    assertThat(run(failing, LATER)).isEqualTo(Session.INCOMPLETE);
    assertThat(ran).containsExactly("A0", "B0", "A1", "A2", "B2");
    assertThat(end().left()).containsExactly(missing("B", 1));

    ran.clear();
    assertThat(run(this::ok, LATER)).isEqualTo(Session.DONE);
    assertThat(ran).containsExactly("B1");
  }

  private static Line.Missing missing(String id, int forks) {
    return new Line.Missing(id, forks + " of 3 forks");
  }
}
