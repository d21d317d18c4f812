// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.vm.CompileMode;

class ConfigTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void jcstressReadsTheModesAsWritten(int actors) {
    for (Config config : Config.every(actors)) {
      int mode = config.compileMode();
      if (config.modes().equals(Config.VM)) {
        assertThat(mode).isEqualTo(CompileMode.UNIFIED);
        continue;
      }
      List<String> modes = List.of(config.modes().split("\\+"));
      assertThat(modes).hasSize(actors);
      for (int a = 0; a < actors; a++) {
        assertThat(CompileMode.isInt(mode, a)).isEqualTo(modes.get(a).equals("INT"));
        assertThat(CompileMode.isC1(mode, a)).isEqualTo(modes.get(a).equals("C1"));
        assertThat(CompileMode.isC2(mode, a)).isEqualTo(modes.get(a).equals("C2"));
      }
    }
  }

  @Test
  void everyModeIsThere() {
    assertThat(Config.every(2)).hasSize(9 + 3).doesNotHaveDuplicates();
    assertThat(Config.every(3)).hasSize(27 + 3).doesNotHaveDuplicates();
  }

  @Test
  void theKeyHoldsAllFlags() {
    assertThat(new Config("VM", List.of("-Xint")).key("A.B", List.of("-Xss1m")))
        .isEqualTo("A.B#VM#-Xss1m -Xint");
  }
}
