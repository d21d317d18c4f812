// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.check.model.MemoryModel.JMM;
import static org.pagetorture.check.model.MemoryModel.SC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.Needs;
import org.pagetorture.check.verdict.Fabricated;
import org.pagetorture.check.verdict.Judge;
import org.pagetorture.check.verdict.Judgement;
import org.pagetorture.check.verdict.Replay;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  private static final Replay ODD = Replay.of("a.Test", JMM, 1, "odd");

  @TempDir private Path dir;

  @Test
  void allThatIsKnown() throws IOException {
    Judgement judgement =
        Judge.judge(
            new Fabricated()
                .decided(SC, "good")
                .decided(JMM, "good", "odd")
                .witnessed(ODD, new Witness("odd", WitnessTest.WITNESS.steps().subList(0, 2)))
                .checked(Needs.REORDERING),
            List.of("no"));
    Path file = dir.resolve("run.json");
    Files.writeString(file, "old");
    JsonReport.write(file, List.of(judgement), 2000, true);
    JsonMapper json = JsonMapper.shared();
    assertThat(json.readTree(Files.readString(file)))
        .isEqualTo(
            json.readTree(
                """
                {"tests": [{
                  "name": "a.Test", "status": "decided", "reason": null,
                  "models": {"sc": ["good"], "jmm": ["good", "odd"]},
                  "executions": 20, "discarded": 2, "millis": 7, "blocked": 4,
                  "verdict": "refuted",
                  "outcomes": [
                    {"id": "good", "model": "sc", "expect": "ACCEPTABLE",
                     "desc": "as it should be", "executions": 1, "replay": "%s",
                     "witness": null},
                    {"id": "odd", "model": "jmm", "expect": "ACCEPTABLE_INTERESTING",
                     "desc": "look <here> & there", "executions": 2,
                     "replay": "%s", "witness": {"steps": [
                       {"actor": 0, "text": "y: reads 0, initial", "mode": "opaque",
                        "place": "Sb.java:7", "from": -1, "overtakes": [4]},
                       {"actor": 1, "text": "y: reads 0, initial, writes 1",
                        "mode": "volatile", "place": "Sb.java:8", "from": -1,
                        "overtakes": []}]}}],
                  "busted": "REORDERING",
                  "findings": ["JVM? JCStress saw no, which JMM excludes"]}],
                 "summary": {"tests": 1, "decided": 1, "bounded": 0, "unsupported": 0,
                  "crashed": 0, "proved": 0, "refuted": 1, "wrong": 1, "executions": 20,
                  "blocked": 4, "discarded": 2, "executionsPerSecond": 10,
                  "redundant": 0.07692307692307693, "millis": 2000, "complete": true}}
                """
                    .formatted(Replay.of("a.Test", SC, 0, "good"), ODD)));
    try (var files = Files.list(dir)) {
      assertThat(files).containsExactly(file);
    }
  }
}
