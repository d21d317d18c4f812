// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagetorture.model.mkwrite.VmFault;

class MkwriteBenchTest {
  private final MkwriteBench bench = new MkwriteBench();

  @Test
  void theBaselineFindsThePageEachTime() {
    for (int n = 0; n < 3; n++) {
      assertThat(bench.baseline()).isTrue();
    }
  }

  /// Three times, which a file system with space for two pages would refuse if it were not undone.
  @ParameterizedTest
  @ValueSource(
      strings = {"CheckTruncate", "ClusterLocked", "DirtiedByVm", "RelockedByVm", "ReserveFirst"})
  void thePageBecomesWritableEachTime(String protocol) {
    MkwriteBench.Asked asked = new MkwriteBench.Asked();
    asked.protocol = protocol;
    asked.setUp();
    for (int n = 0; n < 3; n++) {
      assertThat(bench.fault(asked)).isEqualTo(VmFault.LOCKED);
    }
  }
}
