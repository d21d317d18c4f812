// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {
  private static final String SELF =
      "12 (a (b) c) S 1 2 3 4 5 6 7 8 9 10 %d %d %d %d 20 0 1 0 9 18446744073709551615 0\n";

  @Test
  void othersTookWhatNeitherWeNorTheHypervisorDid() {
    Load before =
        Load.parse("cpu  100 0 50 1000 10 0 0 5 0 0\ncpu0 1 2\n", SELF.formatted(1, 2, 3, 4));
    Load after =
        Load.parse("cpu  150 5 65 1100 20 0 0 25 7 0\ncpu0 1 2\n", SELF.formatted(11, 7, 18, 14));

    // 200 ticks passed: 110 idle, 20 stolen, 70 busy, of which 40 were our own
    assertThat(after.stealShareSince(before)).isEqualTo(0.1);
    assertThat(after.otherShareSince(before)).isEqualTo(0.15);
  }

  @Test
  void noTimeIsNobodys() {
    Load now = Load.now();

    assertThat(now.otherShareSince(now)).isZero();
    assertThat(now.stealShareSince(now)).isZero();
  }
}
