// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.VarHandle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {
  @ParameterizedTest
  @EnumSource
  void everyModeEndsPlain(VarHandle.AccessMode mode) {
    String access = mode.methodName();
    List<String> forms = List.copyOf(Trials.forms(access).keySet());
    if (List.of("get", "set", "weakCompareAndSetPlain").contains(access)) {
      assertThat(forms).isEmpty();
      assertThat(Forms.orders(access)).isFalse();
    } else {
      assertThat(forms.getLast()).isIn("get", "set", "weakCompareAndSetPlain");
      assertThat(Forms.orders(access)).isEqualTo(!access.endsWith("Opaque"));
    }
  }

  @Test
  void aFormComesAfterAllThatAreStronger() {
    assertThat(Trials.forms("fullFence").keySet())
        .containsExactly("acquireFence+releaseFence", "acquireFence", "releaseFence", "none");
    assertThat(Trials.forms("fullFence").get("none"))
        .containsExactly("acquireFence", "releaseFence");
    assertThat(Trials.forms("getAndAdd").keySet())
        .containsExactly("getAndAddAcquire", "getAndAddRelease", "weakCompareAndSetPlain");
    assertThat(Trials.forms("compareAndSet").keySet())
        .containsExactly(
            "compareAndExchangeAcquire", "compareAndExchangeRelease", "weakCompareAndSetPlain");
  }
}
