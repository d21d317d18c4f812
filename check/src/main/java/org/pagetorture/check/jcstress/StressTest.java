// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One JCStress test.
///
/// @param name its name as JCStress prints it
/// @param binaryName the binary name of its class
/// @param shape what runs; null when that cannot be told
/// @param grading how its author grades its outcomes
/// @param busted what its failure takes, when it is annotated as one that has to fail
/// @param problem why it cannot be run; null when it can
public record StressTest(
    String name,
    String binaryName,
    @Nullable Shape shape,
    Grading grading,
    String description,
    @Nullable Needs busted,
    @Nullable String problem) {

  /// What runs, and on what.
  ///
  /// @param state the binary name of the class of the state
  /// @param result the binary name of the class of the result; null in [#termination()] mode
  /// @param termination whether the question is if the one actor ends after the signal, which then
  ///     is the last of the actors
  public record Shape(
      String state,
      @Nullable String result,
      List<Call> actors,
      @Nullable Call arbiter,
      boolean termination) {}

  /// A test that cannot be run.
  static StressTest broken(String name, String binaryName, String problem) {
    return new StressTest(name, binaryName, null, new Grading(List.of()), "", null, problem);
  }

  /// Whether an outcome is what the test warns of: a forbidden one, and in a test that has to fail
  /// also an interesting one.
  public boolean isHazard(Expect expect) {
    return expect == Expect.FORBIDDEN
        || (busted != null && expect == Expect.ACCEPTABLE_INTERESTING);
  }
}
