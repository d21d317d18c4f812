// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Verdict;

/// How an answer is marked: never by its colour alone.
///
/// @param tone its CSS class: `good`, `seen`, `open`, `bad` or `none`
public record Mark(String glyph, String word, String tone) {
  /// That of a verdict.
  public static Mark of(Verdict verdict) {
    String word = verdict.word().toString();
    return switch (verdict.word()) {
      case HOLDS -> new Mark("✓", word, "good");
      case SHOWN -> new Mark("●", word, "seen");
      case NOT_SHOWN -> new Mark("○", word, "open");
      case NO_POWER, NO_CONTROL -> new Mark("?", word, "open");
      case BROKEN ->
          verdict.known() ? new Mark("✗", word + ", known", "open") : new Mark("✗", word, "bad");
      case CRASHED, TIMED_OUT -> new Mark("!", word, "bad");
      case NOT_RUN -> new Mark("–", word, "none");
    };
  }

  /// That of what the checker says; of nothing, if it was not asked.
  public static Mark of(@Nullable Proof proof) {
    if (proof == null) {
      return new Mark("–", "not asked", "none");
    }
    String word = proof.toString();
    if (proof.isBreak()) {
      return new Mark("✗", word, "bad");
    }
    return switch (proof.word()) {
      case PROVED -> new Mark("✓", word, "good");
      case REFUTED -> new Mark("●", word, "seen");
      case BOUNDED, UNSUPPORTED -> new Mark("?", word, "open");
    };
  }

  /// That of an outcome's grade.
  public static Mark of(@Nullable Expect expect) {
    return switch (expect) {
      case ACCEPTABLE -> new Mark("✓", "acceptable", "good");
      case ACCEPTABLE_INTERESTING -> new Mark("●", "interesting", "seen");
      case FORBIDDEN -> new Mark("✗", "forbidden", "bad");
      case UNKNOWN -> new Mark("?", "unknown", "open");
      case null -> new Mark("–", "not graded", "none");
    };
  }
}
