// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.verdict.Family;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Verdict.Word;

/// Which strategy of a family to take on the machine of the run, and why.
///
/// Only one that was seen to hold in every race, with its controls shown, and that the checker does
/// not speak against; a proved one, where there is one. Of those, whichever costs least for k pins
/// a truncate: k times its pin and unpin, and one truncate. As k grows, another may be it.
///
/// @param takes the strategies to take, by k; none when the run cannot tell
/// @param why how they were found, in sentences
public record Choice(List<Take> takes, List<String> why) {
  /// None, without a reason.
  public static final Choice NONE = new Choice(List.of(), List.of());

  /// As many forks hold the true median in their range 93.75 % of the time.
  private static final int ENOUGH = 5;

  /// The cheapest strategy from so many pins a truncate on.
  ///
  /// @param from 0 for the first
  /// @param stolen what its truncate takes from a reader meanwhile; empty when that may be nothing
  /// @param alike strategies whose costs cannot be told from its own: their intervals overlap
  public record Take(
      String strategy,
      double from,
      String pin,
      String truncate,
      String stolen,
      List<String> alike) {}

  /// The choice among a family, at the prices that are known.
  public static Choice of(Family family, List<Price> prices) {
    List<String> sound =
        family.strategies().stream()
            .filter(s -> family.answers(s).stream().noneMatch(j -> j.variant().isBusted()))
            .toList();
    List<String> holding = sound.stream().filter(s -> holds(family.answers(s))).toList();
    if (holding.isEmpty()) {
      return new Choice(List.of(), List.of("No strategy holds in all its races."));
    }
    List<String> proved = holding.stream().filter(s -> isProved(family.answers(s))).toList();
    String held =
        "%d of %d sound strategies hold in every race, their controls shown; %s."
            .formatted(
                holding.size(),
                sound.size(),
                proved.isEmpty()
                    ? "the checker proved none"
                    : "the checker proved " + proved.size() + " of them");
    List<Candidate> candidates =
        (proved.isEmpty() ? holding : proved)
            .stream().flatMap(s -> Candidate.of(s, prices)).toList();
    if (candidates.isEmpty()) {
      return new Choice(
          List.of(), List.of(held, "What they cost was not measured, so none is preferred."));
    }
    List<String> why = Stream.of(held, rule(candidates), caveat(candidates)).toList();
    return new Choice(takes(candidates), why.stream().filter(w -> !w.isEmpty()).toList());
  }

  /// That the costs are of few forks, if they are.
  private static String caveat(List<Candidate> candidates) {
    int forks = candidates.stream().mapToInt(c -> c.pin().value().forks()).min().orElseThrow();
    return forks >= ENOUGH
        ? ""
        : "Of %s only, whose range holds the true cost %s of the time: ./pagetorture bench measures more."
            .formatted(
                Figures.of(forks, "fork"),
                forks < 2 ? "none" : Math.round(100 - 200 / Math.pow(2, forks)) + " %");
  }

  private static String rule(List<Candidate> candidates) {
    return candidates.getFirst().truncate() == null
        ? "Of these, the one whose pin and unpin cost least on this machine."
        : "Of these, the one that costs least on this machine for so many pins and unpins a truncate.";
  }

  /// The lower envelope of the candidates' costs over the number of pins. One pin a truncate is the
  /// least that is asked.
  private static List<Take> takes(List<Candidate> candidates) {
    List<Take> takes = new ArrayList<>();
    double from = 1;
    Candidate best = candidates.stream().min(comparingDouble(c -> c.at(1))).orElseThrow();
    takes.add(take(best, 0, candidates));
    while (true) {
      Candidate now = best;
      double begin = from;
      Candidate next =
          candidates.stream()
              .filter(c -> c.slope() < now.slope() && !c.isLike(now))
              .min(comparingDouble(c -> c.overtakes(now)))
              .orElse(null);
      if (next == null) {
        return List.copyOf(takes);
      }
      from = Math.max(begin, next.overtakes(now));
      best = next;
      takes.add(take(best, from, candidates));
    }
  }

  private static Take take(Candidate best, double from, List<Candidate> candidates) {
    return new Take(
        best.strategy(),
        from,
        Candidate.figure(best.pin()),
        Candidate.figure(best.truncate()),
        best.isStealing() ? Candidate.figure(best.stolen()) : "",
        candidates.stream()
            .filter(c -> !c.equals(best) && c.isLike(best))
            .map(Candidate::strategy)
            .toList());
  }

  /// Whether a strategy is one of those to take.
  boolean takes(String strategy) {
    return takes.stream().anyMatch(t -> t.strategy().equals(strategy));
  }

  /// `PinBiasFreeze; from 1.72k pins a truncate on, MembarrierGup`.
  public String headline() {
    return takes.stream()
        .map(
            t ->
                t.from() == 0
                    ? t.strategy()
                    : "from %s pins a truncate on, %s"
                        .formatted(Figures.count(Math.round(t.from())), t.strategy()))
        .collect(joining("; "));
  }

  private static boolean holds(List<Judged> answers) {
    return answers.stream()
        .allMatch(
            j ->
                j.verdict().word() == Word.HOLDS
                    && proofs(j).noneMatch(p -> p.word() == Proof.Word.REFUTED || p.isBreak()));
  }

  private static boolean isProved(List<Judged> answers) {
    return answers.stream().allMatch(j -> proofs(j).anyMatch(p -> p.word() == Proof.Word.PROVED));
  }

  private static Stream<Proof> proofs(Judged judged) {
    return Stream.ofNullable(judged.proof());
  }
}
