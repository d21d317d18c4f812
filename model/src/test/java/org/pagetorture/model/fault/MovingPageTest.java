// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagetorture.model.refcount.BustedNoReload;
import org.pagetorture.model.refcount.Reload;

class MovingPageTest {
  private final MovingPage file = new MovingPage();

  @Test
  void aFaultMapsTheFirstPage() {
    assertThat(file.read()).isZero();
    file.faultAround(new Reload());
    assertThat(file.read()).isEqualTo(1);
  }

  @Test
  void aPageThatMovesIsUnmapped() {
    file.faultAround(new Reload());
    file.move();
    assertThat(file.read()).isZero();
  }

  @Test
  void aPageThatHasMovedIsNotFound() {
    file.move();
    file.faultAround(new Reload());
    file.faultAround(new BustedNoReload());
    assertThat(file.read()).isZero();
  }
}
