// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.util.regex.Pattern;
import org.pagetorture.check.explore.Exploration;

/// Outcomes that are not the text of a result.
public final class SpecialOutcome {
  /// Of a termination test that ends.
  static final String TERMINATED = "TERMINATED";

  /// Of a termination test that does not end.
  static final String STALE = "STALE";

  /// Of a termination test in which something is thrown.
  static final String ERROR = "ERROR";

  /// What the outcome is when actors or the arbiter throw.
  private static final Pattern THROWN = Pattern.compile("(actor|arbiter) [^ ]+: .*");

  private SpecialOutcome() {}

  /// The outcome as JCStress would print it.
  public static String printed(String outcome, StressTest test) {
    boolean hangs = outcome.equals(Exploration.LIVELOCK);
    return hangs && test.shape() != null && test.shape().termination() ? STALE : outcome;
  }

  /// The grade of an outcome. What JCStress itself would report as an error is forbidden, whatever
  /// the author says of all others.
  public static Grade grade(String outcome, StressTest test) {
    if (outcome.equals(Exploration.LIVELOCK)) {
      return new Grade(outcome, Expect.FORBIDDEN, "the actors wait for what never comes");
    }
    if (THROWN.matcher(outcome).matches()) {
      return new Grade(outcome, Expect.FORBIDDEN, "JCStress reports an exception as an error");
    }
    return test.grading().of(outcome);
  }
}
