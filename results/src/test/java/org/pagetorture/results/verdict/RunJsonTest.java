// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.Answers;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.Check;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.RecordReader;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant.Needs;
import tools.jackson.databind.JsonNode;

class RunJsonTest {
  @TempDir Path dir;

  private final RunRecord record =
      new Fixture()
          .sound("GupVsTruncate", "BreakLayouts")
          .fork(1000, 0, 0)
          .busted("GupVsTruncate", "BustedNoWait", Needs.INTERLEAVING)
          .fork(1000, 5, 0)
          .sound("GupVsTruncate", "RcuWait")
          .end(End.Reason.budget, new End.Left("RcuWait", "no C2+C2 fork"))
          .record();

  @BeforeEach
  void check() {
    Checked shown =
        Answers.refuted(
            Fixture.name("GupVsTruncate", "BustedNoWait"), "sc", Expect.ACCEPTABLE_INTERESTING);
    Checked unsupported =
        Answers.undecided(
            Fixture.name("GupVsTruncate", "RcuWait"), Checked.Status.unsupported, "a clock");
    record.add(new Check("1 of 3 not checked", 1_234, List.of(shown, unsupported)));
  }

  private byte[] bytes() {
    List<Judged> verdicts = new Judge(record, new KnownRates(dir)).verdicts();
    return RunJson.bytes(record, verdicts, null);
  }

  @Test
  void eachTestHasItsVerdict() {
    JsonNode whole = Json.MAPPER.readTree(bytes());
    assertThat(whole.at("/tests/0/verdict/word").asString()).isEqualTo("holds");
    assertThat(whole.at("/tests/1/verdict/hazard/seen").asInt()).isEqualTo(5);
    assertThat(whole.at("/tests/2/verdict/rate").isNull()).isTrue();
    assertThat(whole.at("/summary/not run").asInt()).isEqualTo(1);
    assertThat(whole.at("/tests/0/proof").isNull()).isTrue();
    assertThat(whole.at("/tests/1/proof/word").asString()).isEqualTo("refuted");
    assertThat(whole.at("/tests/1/proof/model").asString()).isEqualTo("SC");
    assertThat(whole.at("/tests/2/proof/reason").asString()).isEqualTo("a clock");
    assertThat(whole.at("/summary/refuted").asInt()).isEqualTo(1);
    assertThat(whole.at("/check/wallMs").asInt()).isEqualTo(1_234);
    assertThat(whole.at("/end/left/0/missing").asString()).isEqualTo("no C2+C2 fork");
  }

  @Test
  void aRunThatWasNotCheckedSaysNothingOfIt() {
    RunRecord unchecked = new Fixture().sound("GupVsTruncate", "BreakLayouts").record();
    JsonNode whole =
        Json.MAPPER.readTree(
            RunJson.bytes(unchecked, new Judge(unchecked, new KnownRates(dir)).verdicts(), null));
    assertThat(whole.at("/check").isNull()).isTrue();
    assertThat(whole.at("/summary").has("proved")).isFalse();
  }

  @Test
  void theWholeReadsBackAsItsLines() throws Exception {
    Path file = dir.resolve("run.json");
    Files.writeString(file, "an older one");
    RunJson.write(file, bytes());
    assertThat(RecordReader.readWhole(file)).usingRecursiveComparison().isEqualTo(record);
    try (var files = Files.list(dir)) {
      assertThat(files).containsExactly(file);
    }
  }
}
