// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pagetorture.check.jcstress.Expect;
import org.pagetorture.check.jcstress.Grade;
import org.pagetorture.check.jcstress.Needs;
import org.pagetorture.check.model.MemoryModel;

/// Compares what a test can do with what its author says of it.
///
/// A test warns of its forbidden outcomes; one that is annotated as `Busted` is there to show an
/// interesting or forbidden one, on the machine that it names and on none that is stronger.
public final class Judge {
  /// The model that a proof is about.
  private static final MemoryModel WEAKEST = Models.ALL.getLast();

  private final Checked checked;
  private final List<Finding> findings = new ArrayList<>();

  private Judge(Checked checked) {
    this.checked = checked;
  }

  /// Judges a test.
  ///
  /// @param seen outcomes that JCStress saw
  public static Judgement judge(Checked checked, Collection<String> seen) {
    return checked.status() == Status.UNSUPPORTED
        ? new Judgement(checked, null, null, List.of())
        : new Judge(checked).judge(seen);
  }

  private Judgement judge(Collection<String> seen) {
    List<Reached> hazards =
        checked.reached().stream()
            .filter(outcome -> checked.test().isHazard(outcome.grade().expect()))
            .sorted(Comparator.comparing(Reached::model))
            .toList();
    Needs needs = checked.test().busted();
    if (needs == null) {
      hazards.forEach(this::forbidden);
    } else {
      busted(needs, hazards);
    }
    never();
    excluded(seen);
    Optional<MemoryModel> refuted = hazards.stream().map(Reached::model).findFirst();
    if (refuted.isPresent()) {
      return new Judgement(checked, Verdict.REFUTED, refuted.get(), findings);
    }
    return checked.decided(WEAKEST)
        ? new Judgement(checked, Verdict.PROVED, WEAKEST, findings)
        : new Judgement(checked, null, null, findings);
  }

  private void error(String text) {
    findings.add(new Finding(true, text));
  }

  private void forbidden(Reached outcome) {
    error(
        "forbidden outcome reachable under %s: %s (%s)"
            .formatted(outcome.model(), outcome.id(), outcome.grade().desc()));
  }

  private void busted(Needs needs, List<Reached> hazards) {
    MemoryModel expected = Models.of(needs);
    if (hazards.isEmpty()) {
      MemoryModel weakest = checked.decided(WEAKEST) ? WEAKEST : expected;
      if (checked.decided(weakest)) {
        error("busted by %s, yet no hazard is reachable under %s".formatted(needs, weakest));
      }
      return;
    }
    Reached first = hazards.getFirst();
    int comparison = first.model().compareTo(expected);
    if (comparison < 0 || (comparison > 0 && checked.decided(expected))) {
      error(
          "busted by %s, which takes %s, yet %s is reachable under %s%s"
              .formatted(
                  needs,
                  expected,
                  first.id(),
                  first.model(),
                  comparison < 0 ? "" : " and not before"));
    }
  }

  /// Grades of outcomes that no execution has.
  private void never() {
    if (!checked.decided(WEAKEST)) {
      return;
    }
    Set<String> reached = checked.reached().stream().map(Reached::id).collect(Collectors.toSet());
    for (Grade grade : checked.test().grading().grades()) {
      if (grade.isExact() && grade.expect() != Expect.FORBIDDEN && !reached.contains(grade.id())) {
        findings.add(
            new Finding(
                false,
                "never: %s, graded %s (%s)".formatted(grade.id(), grade.expect(), grade.desc())));
      }
    }
  }

  private void excluded(Collection<String> seen) {
    if (!checked.decided(WEAKEST)) {
      return;
    }
    Set<String> allowed = checked.outcomes(WEAKEST);
    seen.stream()
        .filter(outcome -> !allowed.contains(outcome))
        .forEach(
            outcome ->
                error("JVM? JCStress saw %s, which %s excludes".formatted(outcome, WEAKEST)));
  }
}
