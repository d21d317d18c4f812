// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pagetorture.results.orderings.Need.Word;
import org.pagetorture.results.orderings.Problem.Kind;

/// Whether the comments of the model are true: what each says would fail is tried.
///
/// What was not tried, or only in part, is not judged.
public final class Truth {
  private final Weakenings weakenings;
  private final Scope scope;
  private final List<Judged> orderings;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<OrderingComment> wrong = new HashSet<>();

  private Truth(Weakenings weakenings, List<Judged> orderings, Scope scope) {
    this.weakenings = weakenings;
    this.orderings = orderings;
    this.scope = scope;
  }

  /// What is wrong with the comments, as far as those tests can tell.
  public static List<Problem> problems(Weakenings weakenings, Judgement judgement, Scope scope) {
    Truth truth = new Truth(weakenings, judgement.orderings(), scope);
    weakenings.comments().forEach(truth::check);
    truth.orderings.forEach(truth::check);
    return List.copyOf(truth.problems);
  }

  private boolean isWhole() {
    return weakenings.complete() && scope.whole();
  }

  private void check(OrderingComment comment) {
    List<Judged> governed = orderings.stream().filter(j -> comment.equals(j.comment())).toList();
    if (governed.isEmpty()) {
      if (isWhole()) {
        add(Kind.STALE, comment, "no ordering stands below it");
      }
    } else if (!comment.sake().isEmpty()) {
      if (governed.stream().anyMatch(j -> j.need().word() == Word.NEEDED)) {
        add(Kind.STALE, comment, "a race needs it: " + breaks(governed));
      }
    } else if (!comment.isForHotspot()) {
      checkRaces(comment, governed);
    }
  }

  private void checkRaces(OrderingComment comment, List<Judged> governed) {
    List<String> holding =
        comment.races().stream()
            .filter(race -> canTell(race, governed))
            .filter(race -> governed.stream().noneMatch(j -> j.site().races().contains(race)))
            .toList();
    if (!holding.isEmpty()) {
      wrong.add(comment);
      String races = String.join(", ", holding) + (holding.size() > 1 ? " hold" : " holds");
      add(Kind.WRONG, comment, races + " without it; " + breaks(governed));
    }
  }

  /// Whether all of a race's tests were decided, as they are and with each form.
  private boolean canTell(String race, List<Judged> governed) {
    return weakenings.complete()
        && scope.covers(race)
        && weakenings.unsound().stream().noneMatch(t -> Site.race(t).equals(race))
        && governed.stream().noneMatch(j -> j.site().leavesOpen(race));
  }

  /// What fails without these, or does in their place, in words.
  private static String breaks(List<Judged> governed) {
    Set<String> races = new TreeSet<>();
    governed.forEach(j -> races.addAll(j.site().races()));
    if (!races.isEmpty()) {
      return String.join(", ", races) + (races.size() > 1 ? " fail" : " fails");
    }
    return governed.stream()
        .map(Judged::need)
        .map(n -> n.because().isEmpty() ? n.verdict() : n.because())
        .distinct()
        .collect(joining(", "));
  }

  private void check(Judged judged) {
    Site site = judged.site();
    OrderingComment comment = judged.comment();
    if (!isWhole() && site.tests().isEmpty()) {
      return;
    }
    if (comment == null) {
      String text = "no ordering comment above " + site.written();
      problems.add(new Problem(Kind.MISSING, site.place(), "", text));
    } else if (isWhole()
        && judged.need().word() == Word.NOT_NEEDED
        && !comment.isForOthers()
        && !wrong.contains(comment)) {
      problems.add(
          new Problem(
              Kind.NOT_NEEDED,
              site.place(),
              comment.label(),
              site.written() + ": " + judged.need().because()));
    }
  }

  private void add(Kind kind, OrderingComment comment, String text) {
    problems.add(
        new Problem(kind, Site.place(comment.file(), comment.from()), comment.label(), text));
  }
}
