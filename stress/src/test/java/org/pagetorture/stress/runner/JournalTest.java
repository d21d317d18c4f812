// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Jdk;
import org.pagetorture.journal.Journal;
import org.pagetorture.journal.Machine;

class JournalTest {
  private static final Line.End END = new Line.End(Instant.EPOCH, "done", List.of());
  private static final Line.Test TEST = Samples.variant("dax.Race.Variant", null);

  @TempDir Path directory;
  private Path file;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void nameFile() {
    file = directory.resolve("stress.jsonl");
  }

  private static Line.Run run(int schema) {
    return new Line.Run(
        schema,
        Instant.EPOCH,
        false,
        "unknown",
        "",
        ".*",
        Preset.QUICK,
        1,
        2,
        Shard.WHOLE,
        null,
        List.of("C2+C2"),
        Jdk.current(),
        List.of(),
        Machine.here(),
        "available");
  }

  private void append(Line... lines) throws Failure, IOException {
    try (Journal journal = Journal.open(file)) {
      for (Line line : lines) {
        journal.append(Line.JSON.write(line));
      }
    }
  }

  private List<Line> read() throws Failure {
    return Journal.read(file, Line.JSON, Line::startsRecord, warnings::add);
  }

  @Test
  void whatWasAppendedIsRead() throws Failure, IOException {
    append(run(1), TEST);
    append(END);

    assertThat(read()).containsExactly(run(1), TEST, END);
    assertThat(warnings).isEmpty();
  }

  @Test
  void fieldsAreInTheSchemasOrder() {
    assertThat(Line.JSON.write(TEST))
        .startsWith("{\"type\":\"test\",\"name\":\"dax.Race.Variant\",\"group\":\"dax\",\"race\"");
  }

  @Test
  void aHeaderWithoutAShardIsOfAWholeRun() throws Failure, IOException {
    String header = Line.JSON.write(run(1));
    assertThat(header).contains("\"shard\":\"\",");

    Files.writeString(file, header.replace("\"shard\":\"\",", "") + "\n");
    assertThat(read()).containsExactly(run(1));
  }

  @Test
  void aTornLastLineIsDropped() throws Failure, IOException {
    append(run(1), TEST);
    Files.writeString(file, Files.readString(file) + Line.JSON.write(END));

    assertThat(read()).containsExactly(run(1), TEST);
    assertThat(warnings).containsExactly(file + ":3: line without an end, dropped");

    append(END);
    assertThat(read()).containsExactly(run(1), TEST, END);
    assertThat(warnings).hasSize(1);
  }

  @Test
  void damagedLinesAreNamedAndKept() throws Failure, IOException {
    Plan.Step step = new Plan.Step(TEST, Config.allC2(2), 1, 1, 1, 1, 1, 1);
    String fork = Line.JSON.write(Samples.normal(step, 0, 1));
    List<String> damaged =
        List.of(
            Line.JSON.write(run(1)),
            "",
            "{\"type\":\"fork\"}",
            fork.replace("##0", "##x"),
            "\0\0",
            "{}",
            "[1]",
            Line.JSON.write(END));
    Files.write(file, damaged);

    assertThat(read()).containsExactly(run(1), END);
    assertThat(warnings).hasSize(6).first().isEqualTo(file + ":2: not a line of a record, ignored");

    append(TEST);
    assertThat(read()).containsExactly(run(1), END, TEST);
    assertThat(Files.readAllLines(file)).startsWith(damaged.toArray(String[]::new));
  }

  @Test
  void aForeignFileIsRefusedAndLeftAlone() throws IOException {
    for (String foreign :
        List.of(
            "hello\nworld", "\n", Line.JSON.write(END) + "\n", Line.JSON.write(run(2)) + "\n")) {
      Files.writeString(file, foreign, UTF_8);

      assertThatThrownBy(this::read)
          .isInstanceOf(Failure.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("not a record");
      assertThat(file).hasContent(foreign);
    }
  }
}
