// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Checked.Answer;
import org.pagetorture.results.record.Checked.Found;
import org.pagetorture.results.record.Checked.Status;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.Witness;
import org.pagetorture.results.record.Witness.Step;

/// What the checker says, made by hand.
public final class Answers {
  private Answers() {}

  /// A test whose one outcome, `false, true`, is fine.
  public static Checked proved(String name, String... findings) {
    return answer(name, Status.decided, "", Answer.proved, List.of(), List.of(findings));
  }

  /// A test with the hazard `true, true` under a model.
  public static Checked refuted(String name, String model, Expect expect, String... findings) {
    Witness witness =
        new Witness(
            List.of(
                new Step(1, "Pte.entry: writes 0", "opaque", "Pte.java:104", -1, List.of(1)),
                new Step(1, "full fence", "", "Tlb.java:20", -1, List.of()),
                new Step(0, "Pte.entry: reads 0 from #1", "", "", 0, List.of())));
    Found hazard = new Found("true, true", model, expect, "both", 2, "r1", witness);
    return answer(name, Status.decided, "", Answer.refuted, List.of(hazard), List.of(findings));
  }

  public static Checked undecided(String name, Status status, String reason) {
    return answer(name, status, reason, null, List.of(), List.of());
  }

  private static Checked answer(
      String name,
      Status status,
      String reason,
      @Nullable Answer verdict,
      List<Found> hazards,
      List<String> findings) {
    List<String> sc = List.of("false, true");
    List<String> jmm = hazards.isEmpty() ? sc : List.of("false, true", "true, true");
    return new Checked(
        name,
        status,
        reason,
        Map.of("sc", sc, "tso", sc, "jmm", jmm),
        12,
        1,
        3,
        7,
        verdict,
        hazards,
        findings);
  }

  /// The file that the checker writes.
  public static String json(Checked... tests) {
    return Json.MAPPER.writeValueAsString(Map.of("tests", List.of(tests), "summary", Map.of()));
  }
}
