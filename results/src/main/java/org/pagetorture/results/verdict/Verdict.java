// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Frequency;

/// What a run says about one variant.
///
/// @param hazard how often the outcome that must not happen was seen
/// @param rate where the hazard's true rate lies at 95 %; `null` without samples
/// @param why what happened, or what is missing, in words; empty when the word says it all
/// @param known whether a break is a known finding against this JVM, and no fault of the variant
/// @param repeat the command that repeats a break
public record Verdict(
    Word word,
    Frequency hazard,
    Frequency.@Nullable Interval rate,
    String why,
    boolean known,
    @Nullable String repeat) {

  /// The word for it. What is never a pass comes last.
  public enum Word {
    HOLDS("holds"),
    SHOWN("shown"),
    NOT_SHOWN("not shown"),
    NO_POWER("no power"),
    /// Of somebody else's test, none of which says what it is broken for.
    NO_CONTROL("no control"),
    BROKEN("BROKEN"),
    CRASHED("crashed"),
    TIMED_OUT("timed out"),
    NOT_RUN("not run");

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

  /// How many variants each word applies to; some to none.
  public static Map<Word, Long> counts(List<Judged> verdicts) {
    Map<Word, Long> counts = new EnumMap<>(Word.class);
    for (Word word : Word.values()) {
      counts.put(word, verdicts.stream().filter(j -> j.verdict().word() == word).count());
    }
    return counts;
  }

  static Verdict of(Word word, Frequency hazard, String why) {
    return of(word, hazard, why, false, null);
  }

  static Verdict of(
      Word word, Frequency hazard, String why, boolean known, @Nullable String repeat) {
    return new Verdict(
        word,
        hazard,
        hazard.samples() == 0 ? null : hazard.interval(Frequency.CONFIDENCE),
        why,
        known,
        repeat);
  }

  /// Whether a sound variant broke, and no JVM is known to be at fault.
  @JsonIgnore
  public boolean isBreak() {
    return word == Word.BROKEN && !known;
  }

  /// Whether the machinery failed, so that the variant has no answer.
  @JsonIgnore
  public boolean isFailure() {
    return word == Word.CRASHED || word == Word.TIMED_OUT;
  }

  /// The hazard in figures: `147k/68.1M`, or its bound `< 3.1e-8`; empty when they say nothing.
  public String figure() {
    if (rate == null || isFailure()) {
      return "";
    }
    return hazard.seen() == 0
        ? "< " + Figures.rate(rate.high())
        : Figures.count(hazard.seen()) + "/" + Figures.count(hazard.samples());
  }
}
