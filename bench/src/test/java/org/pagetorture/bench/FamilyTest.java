// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.dirty.TestAndSet;

class FamilyTest {
  @Test
  void aMemberIsMadeByItsName() {
    assertThat(Family.member(DirtyMark.class, "TestAndSet")).isInstanceOf(TestAndSet.class);
  }

  @Test
  void aStrangerIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Family.member(DirtyMark.class, "BreakLayouts"))
        .withMessage("BreakLayouts is no DirtyMark");
  }
}
