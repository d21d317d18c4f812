// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.check.model.MemoryModel;

class ReplayTest {
  private static final Replay REPLAY = Replay.of("a.B.C", MemoryModel.TSO, 12, "0, 1");

  @Test
  void textAndBack() {
    assertThat(REPLAY.toString()).matches("a\\.B\\.C@tso#12-[0-9a-f]{4}");
    assertThat(Replay.parse(" " + REPLAY + "\n")).contains(REPLAY);
  }

  @Test
  void fitsItsOutcomeAlone() {
    assertThat(REPLAY.fits("0, 1")).isTrue();
    assertThat(REPLAY.fits("1, 0")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.B", "a.B@tso#1", "a.B@arm#1-0000", "@sc#1-0000", "a@sc#-1-0000"})
  void noNames(String text) {
    assertThat(Replay.parse(text)).isEmpty();
  }
}
