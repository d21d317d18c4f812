// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Hardware.Cache;

class RecordReaderTest {
  private static final String FORK =
      """
      {"type":"fork","key":"a.B.C#C2+C2##1","name":"a.B.C","modes":"C2+C2","status":"NORMAL",\
      "samples":9,"outcomes":[{"id":"1","expect":"FORBIDDEN","count":2,"desc":"freed"}]}
      """;

  @TempDir Path dir;
  private Path file;

  @BeforeEach
  void setUp() {
    file = dir.resolve("stress.jsonl");
  }

  private RunRecord read(String text) throws IOException {
    Files.writeString(file, text);
    return RecordReader.readLines(file);
  }

  @Test
  void linesComeBackAsTheyWereWritten() throws IOException {
    Fixture fixture = new Fixture().sound("A", "B").fork(9, 0, 2).end(Reason.done);
    RunRecord written = fixture.record();
    RunRecord read = read(fixture.jsonl());
    assertThat(read).usingRecursiveComparison().isEqualTo(written);
  }

  @Test
  void whatAnotherVersionWroteIsRead() throws IOException {
    RunRecord record = read(FORK.replace("\"samples\"", "\"later\":{\"a\":[1]},\"samples\""));
    assertThat(record.damage()).isEmpty();
    assertThat(record.forks())
        .singleElement()
        .satisfies(f -> assertThat(f.messages()).isEmpty())
        .satisfies(f -> assertThat(f.count(Outcome.Expect.FORBIDDEN)).isEqualTo(2));
  }

  @Test
  void aTornLineIsNamedAndTheRestKept() throws IOException {
    RunRecord record = read(FORK.substring(0, 60) + "\n" + FORK);
    assertThat(record.forks()).hasSize(1);
    assertThat(record.damage())
        .singleElement()
        .asString()
        .startsWith(file + " line 1: ")
        .doesNotContain("\n");
  }

  @Test
  void linesThatSayNothingOrNonsenseAreDamage() throws IOException {
    RunRecord record =
        read(
            """
            {"type":"fork","name":"a.B.C"}
            {"type":"other"}
            []
            """
                + FORK.replace("\"samples\":9", "\"samples\":1"));
    assertThat(record.forks()).isEmpty();
    assertThat(record.damage()).hasSize(4);
    assertThat(record.damage().getLast()).contains("line 4: ", "2 outcomes among 1 samples");
  }

  @Test
  void brokenUtf8CostsNoMoreThanItsLine() throws IOException {
    byte[] fork = FORK.getBytes(StandardCharsets.UTF_8);
    byte[] damaged = fork.clone();
    damaged[0] = (byte) 0xff;
    Files.write(file, damaged);
    Files.write(file, fork, java.nio.file.StandardOpenOption.APPEND);
    RunRecord record = RecordReader.readLines(file);
    assertThat(record.forks()).hasSize(1);
    assertThat(record.damage()).hasSize(1);
  }

  @Test
  void aForkThatRanAgainReplacesTheFirst() throws IOException {
    RunRecord record = read(FORK.replace("NORMAL", "VM_ERROR") + FORK);
    assertThat(record.forks()).extracting(Fork::status).containsExactly(Fork.Status.NORMAL);
  }

  @Test
  void aSessionThatWasKilledHasNoEnd() throws IOException {
    String session = new Fixture().jsonl();
    String end = new Fixture().end(Reason.budget).jsonl();
    assertThat(read(end + session).end()).isEmpty();
    assertThat(read(session + end).end()).map(End::reason).contains(Reason.budget);
  }

  @Test
  void aDamagedWholeIsAnErrorInOneLine() throws IOException {
    Files.writeString(file, "{\"schema\":1,\n\"tests\":[");
    assertThatThrownBy(() -> RecordReader.readWhole(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void anOldRecordKnowsLessOfItsMachine() throws IOException {
    RunRecord record =
        read(
            """
            {"type":"run","schema":1,"jdk":{"version":"25"},"machine":{"cpu":"EPYC","cpus":2}}
            """);
    Run run = record.run().orElseThrow();
    assertThat(run.machine().hardware()).isEqualTo(Hardware.UNKNOWN);
    assertThat(run.machine().hardware().layout()).isEmpty();
    assertThat(run.jdk().options()).isEmpty();
  }

  @Test
  void hardwareInWords() {
    Cache data = new Cache(1, "Data", 32 << 10, 2, 16);
    Cache shared = new Cache(3, "Unified", 32 << 20, 8, 1);
    Hardware hardware = new Hardware("", 0, 1, 16, 2, 2, List.of(data, shared));
    assertThat(hardware.layout()).isEqualTo("1 socket, 16 cores, 2 threads a core, 2 NUMA nodes");
    assertThat(hardware.caches())
        .extracting(Cache::toString)
        .containsExactly("16 x L1d 32 KB shared by 2", "L3 32 MB shared by 8");
  }

  @Test
  void anOldRecordWasNotChecked() throws IOException {
    Files.writeString(file, "{\"schema\":1,\"tests\":[],\"forks\":[],\"end\":null}");
    assertThat(RecordReader.readWhole(file).check()).isEqualTo(Check.NONE);
  }
}
