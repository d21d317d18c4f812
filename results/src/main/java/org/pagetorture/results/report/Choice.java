// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.cost.Cost;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Frequency.Interval;
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

  /// A strategy, and what it costs.
  private record Candidate(
      String strategy, Cost pin, @Nullable Cost truncate, @Nullable Cost stolen) {
    double slope() {
      return pin.value().value();
    }

    double base() {
      return truncate == null ? 0 : truncate.value().value();
    }

    double at(double pins) {
      return base() + pins * slope();
    }

    boolean isLike(Candidate other) {
      return overlap(pin, other.pin) && overlap(truncate, other.truncate);
    }

    private static boolean overlap(@Nullable Cost a, @Nullable Cost b) {
      if (a == null || b == null) {
        return a == null && b == null;
      }
      Interval i = a.value().interval();
      Interval j = b.value().interval();
      // A single fork tells nothing apart.
      return i == null || j == null || (i.low() <= j.high() && j.low() <= i.high());
    }
  }

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
            .stream().map(s -> candidate(s, prices)).filter(Objects::nonNull).toList();
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

  private static @Nullable Candidate candidate(String strategy, List<Price> prices) {
    Cost pin = cost(strategy, prices, Price.PIN);
    boolean timed = prices.stream().anyMatch(p -> p.head().equals(Price.TRUNCATE));
    Cost truncate = cost(strategy, prices, Price.TRUNCATE);
    return pin == null || (timed && truncate == null)
        ? null
        : new Candidate(strategy, pin, truncate, cost(strategy, prices, Price.STOLEN));
  }

  private static @Nullable Cost cost(String strategy, List<Price> prices, String head) {
    return prices.stream()
        .filter(p -> p.head().equals(head))
        .map(p -> p.costs().get(strategy))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// The lower envelope of the candidates' costs over the number of pins. One pin a truncate is the
  /// least that is asked.
  private static List<Take> takes(List<Candidate> candidates) {
    List<Take> takes = new ArrayList<>();
    double from = 1;
    Candidate best = cheapest(candidates, from);
    takes.add(take(best, 0, candidates));
    while (true) {
      Candidate now = best;
      double begin = from;
      Candidate next =
          candidates.stream()
              .filter(c -> c.slope() < now.slope() && !c.isLike(now))
              .min((a, b) -> Double.compare(crossing(now, a), crossing(now, b)))
              .orElse(null);
      if (next == null) {
        return List.copyOf(takes);
      }
      from = Math.max(begin, crossing(now, next));
      best = next;
      takes.add(take(best, from, candidates));
    }
  }

  private static Candidate cheapest(List<Candidate> candidates, double pins) {
    return candidates.stream().min((a, b) -> Double.compare(a.at(pins), b.at(pins))).orElseThrow();
  }

  private static double crossing(Candidate now, Candidate next) {
    return (next.base() - now.base()) / (now.slope() - next.slope());
  }

  private static Take take(Candidate best, double from, List<Candidate> candidates) {
    return new Take(
        best.strategy(),
        from,
        figure(best.pin()),
        best.truncate() == null ? "" : figure(best.truncate()),
        stolen(best.stolen()),
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

  private static String stolen(@Nullable Cost cost) {
    return cost == null || cost.value().interval() == null || cost.value().interval().low() <= 0
        ? ""
        : figure(cost);
  }

  private static String figure(Cost cost) {
    Interval interval = cost.value().interval();
    return Figures.value(cost.value().value())
        + " ns"
        + (interval == null ? "" : " (" + Figures.interval(interval) + ")");
  }
}
