// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.machine;

import org.junit.jupiter.api.Test;
import org.pagetorture.check.litmus.Suite;

/// The machines against herd7, so that they may judge the explorer.
class MachineTest {
  private final Suite suite = Suite.own();

  @Test
  void scIsHerds() {
    suite.agrees("sc", Machine::sc);
  }

  @Test
  void tsoIsHerds() {
    suite.agrees("tso", Machine::tso);
  }
}
