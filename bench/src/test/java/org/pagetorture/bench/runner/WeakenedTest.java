// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.bench.runner.Line.Form;
import org.pagetorture.bench.runner.Line.Status;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Journal;

/// The turns of strategies and their forms, without forks.
class WeakenedTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir Path temp;
  private final List<Line> past = new ArrayList<>();

  /// What ran, and whether a weakened class came first then.
  private final List<String> ran = new ArrayList<>();

  private static Line.Benchmark benchmark(String subject, String method, String strategy) {
    return new Line.Benchmark(
        strategy + "." + method,
        subject,
        method,
        Map.of("strategy", strategy),
        1,
        Line.Origin.jmh,
        "ns/op",
        "",
        "");
  }

  private List<Weakened.Item> items(String... strategies) throws Exception {
    List<Line.Benchmark> known =
        Stream.of("A", "B")
            .flatMap(
                s ->
                    Stream.of(
                        benchmark("GupBench", "pinUnpin", s),
                        benchmark("GupBench", "gup", s),
                        benchmark("TruncateBench", "idle", s)))
            .toList();
    List<String> lines = Stream.of(strategies).map(s -> s + "\tx#1=none\t" + s + ".jar").toList();
    return Weakened.Item.read(Files.write(temp.resolve("items"), lines), known);
  }

  private Line.Fork fork(Line.Benchmark benchmark, int round) {
    String path = System.getProperty("java.class.path");
    String first = path.equals(CLASS_PATH) ? "" : path.replace(File.pathSeparator + CLASS_PATH, "");
    ran.add((benchmark.id() + " " + round + " " + first).strip());
    return Line.Fork.without(benchmark.id(), round, Status.ok, Instant.EPOCH, 1, "");
  }

  private int run(Duration budget, int rounds, String... strategies) throws Exception {
    try (Journal journal = Journal.open(temp.resolve(Main.WEAKENED));
        PrintStream out = new PrintStream(OutputStream.nullOutputStream())) {
      return new Weakened(budget, rounds, past, this::fork, journal, out).run(items(strategies));
    }
  }

  private List<Line> lines() throws Failure {
    return Journal.read(
        temp.resolve(Main.WEAKENED), Line.JSON, Line.Weak.class::isInstance, _ -> {});
  }

  @Test
  void theFormsTakeTurnsAndSoDoTheStrategies() throws Exception {
    assertThat(run(LONG, 2, "A", "B")).isEqualTo(Session.DONE);
    assertThat(ran)
        .startsWith(
            "A.pinUnpin 0", "A.pinUnpin 0 A.jar", "A.idle 0", "A.idle 0 A.jar", "B.pinUnpin 0")
        .contains("A.pinUnpin 1", "B.idle 1 B.jar")
        .hasSize(16);
    assertThat(lines())
        .map(Line.Weak.class::cast)
        .hasSize(16)
        .allMatch(l -> l.changes().equals("x#1=none"))
        .first()
        .satisfies(
            l -> {
              assertThat(l.strategy()).isEqualTo("A");
              assertThat(l.benchmark()).isEqualTo("GupBench.pinUnpin");
              assertThat(l.form()).isEqualTo(Form.own);
            });
  }

  @Test
  void aStrategyWithoutTimeForThreeRoundsIsLeftOut() throws Exception {
    assertThat(run(Duration.ofMillis(1), 9, "A", "B")).isEqualTo(Session.INCOMPLETE);
    assertThat(ran).isEmpty();
  }

  @Test
  void whatWasMeasuredLeastComesFirst() throws Exception {
    run(LONG, 2, "A");
    past.addAll(lines());
    ran.clear();
    assertThat(run(LONG, 1, "A", "B")).isEqualTo(Session.DONE);
    assertThat(ran).hasSize(8).startsWith("B.pinUnpin 0").contains("A.pinUnpin 2");
  }

  @Test
  void anUnknownStrategyIsNamed() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> items("C"))
        .withMessageEndingWith("not a strategy, its changes and a jar: C\tx#1=none\tC.jar")
        .satisfies(e -> assertThat(e.exitCode).isEqualTo(Failure.USAGE));
  }
}
