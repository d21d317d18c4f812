// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.results.BenchFixture;
import org.pagetorture.results.cost.BenchJson;
import org.pagetorture.results.cost.Costs;
import org.pagetorture.results.record.End.Reason;

class BenchReaderTest {
  private static final String FORK =
      """
      {"type":"fork","id":"A.b@1","round":0,"status":"ok","scores":[4.2,"NaN"],"waitNs":[-1]}
      """;

  @TempDir Path dir;

  private BenchRecord read(String name, String text) throws IOException {
    return BenchReader.read(Files.writeString(dir.resolve(name), text));
  }

  @Test
  void linesAndTheWholeComeBackAsTheyWereWritten() throws IOException {
    BenchFixture fixture = BenchFixture.full(3).end(Reason.done);
    BenchRecord written = fixture.record();
    assertThat(read("bench.jsonl", fixture.jsonl())).usingRecursiveComparison().isEqualTo(written);
    byte[] whole = BenchJson.bytes(BenchJson.of(written, Costs.of(written, 1)));
    Files.write(dir.resolve("bench.json"), whole);
    assertThat(BenchReader.read(dir.resolve("bench.json")))
        .usingRecursiveComparison()
        .isEqualTo(written);
  }

  @Test
  void whatAnotherVersionWroteIsRead() throws IOException {
    BenchRecord record = read("a.jsonl", FORK.replace("\"round\"", "\"later\":{},\"round\""));
    assertThat(record.damage()).isEmpty();
    assertThat(record.forks())
        .singleElement()
        .satisfies(f -> assertThat(f.scores()).containsExactly(4.2, Double.NaN))
        .satisfies(f -> assertThat(f.message()).isEmpty());
  }

  @Test
  void damagedLinesAreNamedAndTheRestKept() throws IOException {
    BenchRecord record =
        read("a.jsonl", FORK.substring(0, 30) + "\n[]\n" + FORK.replace("4.2", "null") + FORK);
    assertThat(record.forks()).hasSize(1);
    assertThat(record.damage())
        .hasSize(3)
        .allMatch(d -> d.matches(".*a\\.jsonl line [123]: [^\\n]+"));
  }

  @Test
  void aForkThatRanAgainTakesThePlaceOfTheOneThatFailed() throws IOException {
    String failed = FORK.replace("\"ok\"", "\"failed\"");
    BenchRecord record = read("a.jsonl", failed + FORK + FORK.replace(":0,", ":1,"));
    assertThat(record.forks()).hasSize(2).noneMatch(BenchFork::isFailure);
  }

  @Test
  void aSessionThatWasKilledHasNoEnd() throws IOException {
    String session = new BenchFixture(1, 1).jsonl();
    String end = new BenchFixture(1, 1).end(Reason.budget).jsonl();
    assertThat(read("a.jsonl", end + session).end()).isEmpty();
    assertThat(read("a.jsonl", session + end).end()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{               | Unexpected end-of-input",
        "null            | holds no benchmarks",
        "{}              | holds no benchmarks",
        "{\"bench\":null} | holds no benchmarks",
        "[{}]            | written by no JMH, or one before 1.19",
      })
  void whatIsNoRecordIsSaidInOneLine(String text, String message) {
    assertThatThrownBy(() -> read("a.json", text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(dir.resolve("a.json") + ": ")
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void jmhsOwnJsonIsARecordWithoutDelays() throws IOException {
    BenchRecord record = read("jmh.json", JMH);
    assertThat(record.benchmarks())
        .extracting(Benchmark::id)
        .containsExactly("MixBench.mix:strategy=BreakLayouts,truncates=50@2", "A.plain@1");
    assertThat(record.forks()).hasSize(3);
    BenchFork first = record.forks().getFirst();
    assertThat(first.scores()).containsExactly(2000.0, 3000.0);
    assertThat(first.parts()).isEqualTo(Map.of("gup", List.of(5.0, 6.0)));
    assertThat(first.waitNs()).isEmpty();
    assertThat(record.damage())
        .hasSize(2)
        .anyMatch(d -> d.contains("A.rate@1 is measured in mode thrpt"))
        .anyMatch(d -> d.contains("A.sampled@1 is measured in mode sample"));
  }

  private static final String JMH =
      """
      [{"jmhVersion":"1.37","benchmark":"org.pagetorture.bench.MixBench.mix","mode":"avgt",
        "threads":2,"params":{"strategy":"BreakLayouts","truncates":"50"},
        "primaryMetric":{"score":2,"scoreUnit":"us/op","rawData":[[2.0,3.0],[2.5,"NaN"]]},
        "secondaryMetrics":{
          "gup":{"scoreUnit":"ns/op","rawData":[[5.0,6.0],[5.5,6.5]]},
          "gc.alloc.rate":{"scoreUnit":"MB/sec","rawData":[[0.1,0.1],[0.1,0.1]]}}},
       {"jmhVersion":"1.19","benchmark":"A.plain","mode":"ss","threads":1,
        "primaryMetric":{"scoreUnit":"ns/op","rawData":[[7]]}},
       {"jmhVersion":"1.37","benchmark":"A.rate","mode":"thrpt","threads":1,
        "primaryMetric":{"scoreUnit":"ops/s","rawData":[[7]]}},
       {"jmhVersion":"1.37","benchmark":"A.sampled","mode":"sample","threads":1,
        "primaryMetric":{"scoreUnit":"ns/op","rawDataHistogram":[[[[1,2]]]]}}]
      """;
}
