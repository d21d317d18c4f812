// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static org.pagetorture.results.record.Outcome.Expect.ACCEPTABLE_INTERESTING;
import static org.pagetorture.results.record.Outcome.Expect.FORBIDDEN;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.Checked;
import org.pagetorture.results.record.Checked.Answer;
import org.pagetorture.results.record.Checked.Found;
import org.pagetorture.results.record.Outcome.Expect;
import org.pagetorture.results.record.Variant;

/// What the checker says about one variant.
///
/// @param model the strongest model that allows the hazard, such as `SC`; empty when none does
/// @param reason why it is not decided, in words: there may be more outcomes; empty when it is
/// @param errors what contradicts the variant, or what it claims, in words
/// @param known whether all of that is a known finding against this JVM
/// @param repeat the command that shows it; `null` when there is nothing wrong
public record Proof(
    Word word,
    String model,
    String reason,
    List<String> errors,
    boolean known,
    @Nullable String repeat) {
  private static final List<String> STRONGEST_FIRST = List.of("sc", "tso", "jmm");

  /// The word for it.
  public enum Word {
    PROVED("proved"),
    REFUTED("refuted"),
    BOUNDED("bounded"),
    UNSUPPORTED("unsupported");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    @Override
    @JsonValue
    public String toString() {
      return text;
    }
  }

  /// What an answer means for a variant, which a fault of this JVM may be `known` to break.
  static Proof of(Variant variant, Checked checked, boolean known) {
    boolean refuted = checked.verdict() == Answer.refuted;
    List<String> errors = checked.errors();
    boolean wrong = (refuted && !variant.isBusted()) || !errors.isEmpty();
    boolean excused = known && wrong && checked.againstJvm().equals(errors) && !refuted;
    return new Proof(
        word(checked),
        refuted ? model(variant, checked) : "",
        checked.reason(),
        errors,
        excused,
        wrong ? Repeat.witness(variant) : null);
  }

  private static Word word(Checked checked) {
    // A hazard that was reached is in reach, whatever there is besides.
    return checked.verdict() == Answer.refuted
        ? Word.REFUTED
        : switch (checked.status()) {
          case decided -> Word.PROVED;
          case bounded -> Word.BOUNDED;
          case unsupported -> Word.UNSUPPORTED;
        };
  }

  private static String model(Variant variant, Checked checked) {
    Set<Expect> hazards =
        variant.isBusted() ? EnumSet.of(FORBIDDEN, ACCEPTABLE_INTERESTING) : EnumSet.of(FORBIDDEN);
    List<String> allowing =
        checked.outcomes().stream()
            .filter(o -> o.expect() != null && hazards.contains(o.expect()))
            .map(Found::model)
            .toList();
    return STRONGEST_FIRST.stream()
        .filter(allowing::contains)
        .findFirst()
        .map(m -> m.toUpperCase(Locale.ROOT))
        .orElse("");
  }

  /// Whether it says that the hazard is in reach, or out of it.
  @JsonIgnore
  public boolean isVerdict() {
    return word == Word.PROVED || word == Word.REFUTED;
  }

  /// Whether the checker gave up at a bound, so that there may be more outcomes.
  @JsonIgnore
  public boolean isBounded() {
    return word != Word.UNSUPPORTED && !reason.isEmpty();
  }

  /// Whether it shows the variant, or what it claims, to be wrong.
  @JsonIgnore
  public boolean isBreak() {
    return repeat != null && !known;
  }

  /// How many variants each word applies to.
  public static Map<Word, Long> counts(List<Judged> verdicts) {
    Map<Word, Long> counts = new EnumMap<>(Word.class);
    for (Judged judged : verdicts) {
      if (judged.proof() != null) {
        counts.merge(judged.proof().word(), 1L, Long::sum);
      }
    }
    return counts;
  }

  /// `proved`, `refuted (TSO)`.
  @Override
  public String toString() {
    return model.isEmpty() ? word.toString() : "%s (%s)".formatted(word, model);
  }
}
