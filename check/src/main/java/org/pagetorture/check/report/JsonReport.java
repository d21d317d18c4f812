// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.report.WitnessTable.Row;
import org.pagetorture.check.verdict.Checked;
import org.pagetorture.check.verdict.Finding;
import org.pagetorture.check.verdict.Judgement;
import org.pagetorture.check.verdict.Reached;
import org.pagetorture.check.verdict.Replay;

/// A run as JSON, for another program to read.
public final class JsonReport {
  private JsonReport() {}

  /// Writes a run into a file, whole or not at all.
  ///
  /// @param isComplete whether all tests are there that were asked for
  public static void write(Path file, List<Judgement> tests, long millis, boolean isComplete)
      throws IOException {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tests", tests.stream().map(JsonReport::test).toList());
    run.put("summary", summary(Summary.of(tests), millis, isComplete));
    JsonFile.write(file, run);
  }

  private static Map<String, @Nullable Object> test(Judgement judgement) {
    Checked checked = judgement.checked();
    Map<String, Object> models = new LinkedHashMap<>();
    checked.explorations().keySet().forEach(m -> models.put(m.id(), checked.outcomes(m)));
    Map<String, @Nullable Object> test = new LinkedHashMap<>();
    test.put("name", checked.test().name());
    test.put("status", lowerCase(checked.status()));
    test.put("reason", checked.reason());
    test.put("models", models);
    test.put("executions", checked.sum(Exploration::executions));
    test.put("discarded", checked.sum(Exploration::discarded));
    test.put("millis", checked.millis());
    test.put("blocked", checked.sum(Exploration::blocked));
    test.put("verdict", judgement.verdict() == null ? null : lowerCase(judgement.verdict()));
    test.put(
        "outcomes", checked.reached().stream().map(o -> outcome(o, checked.witnesses())).toList());
    test.put("busted", checked.test().busted());
    test.put("findings", judgement.findings().stream().map(Finding::text).toList());
    return test;
  }

  private static Map<String, @Nullable Object> outcome(
      Reached reached, Map<Replay, Witness> witnesses) {
    Witness witness = witnesses.get(reached.replay());
    Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
    outcome.put("id", reached.id());
    outcome.put("model", reached.model().id());
    outcome.put("expect", reached.grade().expect());
    outcome.put("desc", reached.grade().desc());
    outcome.put("executions", reached.executions());
    outcome.put("replay", reached.replay().toString());
    outcome.put("witness", witness == null ? null : Map.of("steps", steps(witness)));
    return outcome;
  }

  private static List<Map<String, Object>> steps(Witness witness) {
    return witness.steps().stream().map(JsonReport::step).toList();
  }

  private static Map<String, Object> step(Witness.Step step) {
    Row row = WitnessTable.row(step);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("actor", row.actor());
    data.put("text", row.text());
    data.put("mode", row.mode());
    data.put("place", row.place());
    data.put("from", step.from());
    data.put("overtakes", step.overtakes());
    return data;
  }

  private static Map<String, Object> summary(Summary summary, long millis, boolean isComplete) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("tests", summary.tests());
    counts.put("decided", summary.decided());
    counts.put("bounded", summary.bounded());
    counts.put("unsupported", summary.unsupported());
    counts.put("crashed", summary.crashed());
    counts.put("proved", summary.proved());
    counts.put("refuted", summary.refuted());
    counts.put("wrong", summary.wrong());
    counts.put("executions", summary.executions());
    counts.put("blocked", summary.blocked());
    counts.put("discarded", summary.discarded());
    counts.put("executionsPerSecond", Math.round(summary.perSecond(millis)));
    counts.put("redundant", summary.redundant());
    counts.put("millis", millis);
    counts.put("complete", isComplete);
    return counts;
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
