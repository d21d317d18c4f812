// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static java.util.Comparator.comparing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pagetorture.results.compare.VerdictChange.By;
import org.pagetorture.results.compare.VerdictChange.Direction;
import org.pagetorture.results.compare.VerdictChange.State;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Verdict;
import org.pagetorture.results.verdict.Verdict.Word;

/// The verdicts that differ between two runs, and whether for the worse.
///
/// What a variant is there for is best: a sound one holds, a busted one is shown. Then comes what
/// proves nothing, then what has no answer, and at the end a break. A break by a JVM that is known
/// to be at fault is no worse than the best.
final class Verdicts {
  private static final Set<Word> POWER = EnumSet.of(Word.HOLDS, Word.NO_POWER);

  private final Side here;
  private final Side there;

  Verdicts(Side here, Side there) {
    this.here = here;
    this.there = there;
  }

  List<VerdictChange> changes() {
    return here.common(there)
        .flatMap(
            from -> {
              Judged to = later(from).orElseThrow();
              return Stream.concat(stress(from, to), checker(from, to));
            })
        .sorted(comparing(VerdictChange::direction))
        .toList();
  }

  private Stream<VerdictChange> stress(Judged from, Judged to) {
    Verdict one = from.verdict();
    Verdict other = to.verdict();
    if (one.word() == other.word() && one.known() == other.known()) {
      return Stream.empty();
    }
    boolean chance = isChance(from, to);
    Direction direction = chance ? Direction.open : direction(badness(one), badness(other));
    String why = chance ? why(from, to) : other.why();
    return Stream.of(
        new VerdictChange(from.variant(), By.stress, state(one), state(other), direction, why));
  }

  private static Direction direction(int from, int to) {
    return to > from ? Direction.worse : to < from ? Direction.better : Direction.other;
  }

  private static int badness(Verdict verdict) {
    return switch (verdict.word()) {
      case HOLDS, SHOWN, NO_CONTROL -> 0;
      case NO_POWER, NOT_SHOWN -> 1;
      case NOT_RUN, TIMED_OUT, CRASHED -> 2;
      case BROKEN -> verdict.known() ? 0 : 3;
    };
  }

  private static State state(Verdict verdict) {
    String word = verdict.known() ? "known " + verdict.word() : verdict.word().toString();
    return new State(word, verdict.hazard(), verdict.figure());
  }

  /// Whether a control was shown in one run and not in the other by chance. Then a sound variant of
  /// its race may as well lose its power.
  private boolean isChance(Judged from, Judged to) {
    if (isShown(from) && isMissed(to)) {
      return !chance(from, to).tells();
    }
    if (isMissed(from) && isShown(to)) {
      return !chance(to, from).tells();
    }
    Set<Word> words = EnumSet.of(from.verdict().word(), to.verdict().word());
    List<Judged> controls = controls(from.variant());
    return words.equals(POWER) && !controls.isEmpty() && controls.stream().allMatch(this::isOpen);
  }

  private static Chance chance(Judged shown, Judged missed) {
    return new Chance(shown.verdict().hazard(), missed.verdict().hazard());
  }

  private static boolean isShown(Judged judged) {
    return judged.verdict().word() == Word.SHOWN;
  }

  private static boolean isMissed(Judged judged) {
    return judged.verdict().word() == Word.NOT_SHOWN;
  }

  /// The controls of a race that were shown in one of the runs.
  private List<Judged> controls(Variant variant) {
    return here.verdicts().stream()
        .filter(j -> j.variant().question().equals(variant.question()))
        .filter(j -> isShown(j) || later(j).filter(Verdicts::isShown).isPresent())
        .toList();
  }

  private Optional<Judged> later(Judged judged) {
    return there.verdict(judged.variant().name());
  }

  private boolean isOpen(Judged control) {
    return later(control).filter(to -> isChance(control, to)).isPresent();
  }

  private static String why(Judged from, Judged to) {
    return isShown(from)
        ? chance(from, to).why()
        : isShown(to) ? chance(to, from).why() : "its controls may have failed to show by chance";
  }

  private static Stream<VerdictChange> checker(Judged from, Judged to) {
    Proof one = from.proof();
    Proof other = to.proof();
    if (one == null
        || other == null
        || (one.toString().equals(other.toString()) && one.isBreak() == other.isBreak())) {
      return Stream.empty();
    }
    String why = other.errors().isEmpty() ? other.reason() : String.join("; ", other.errors());
    return Stream.of(
        new VerdictChange(
            from.variant(),
            By.checker,
            state(one),
            state(other),
            direction(badness(one), badness(other)),
            why));
  }

  private static int badness(Proof proof) {
    return proof.isBreak() ? 2 : proof.isVerdict() ? 0 : 1;
  }

  private static State state(Proof proof) {
    return new State(proof.toString(), null, "");
  }
}
