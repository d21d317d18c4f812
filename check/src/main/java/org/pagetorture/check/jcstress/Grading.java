// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.util.List;
import java.util.regex.Pattern;

/// The grades of a test, in the author's order, as JCStress reads them.
public record Grading(List<Grade> grades) {
  /// What JCStress assumes when the author does not grade all others.
  private static final Grade NO_DEFAULT =
      new Grade("", Expect.FORBIDDEN, "No default case provided, assume Forbidden");

  public Grading {
    grades = List.copyOf(grades);
    grades.forEach(grade -> Pattern.compile(grade.id()));
  }

  /// The grade of an outcome: the one with its very id, else the first whose expression matches it,
  /// else the last of those for all others.
  public Grade of(String outcome) {
    for (Grade grade : grades) {
      if (!grade.id().isEmpty() && grade.id().equals(outcome)) {
        return grade;
      }
    }
    for (Grade grade : grades) {
      if (!grade.id().isEmpty() && Pattern.matches(grade.id(), outcome)) {
        return grade;
      }
    }
    return grades.stream()
        .filter(grade -> grade.id().isEmpty())
        .reduce((_, last) -> last)
        .orElse(NO_DEFAULT);
  }
}
