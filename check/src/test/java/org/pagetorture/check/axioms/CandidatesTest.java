// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.axioms;

import org.junit.jupiter.api.Test;
import org.pagetorture.check.litmus.Suite;

/// The literal rules against herd7, so that they may judge the explorer.
class CandidatesTest {
  @Test
  void rulesAreHerds() {
    Suite.own().agrees("jam", litmus -> Candidates.jmm(litmus).outcomes());
  }
}
