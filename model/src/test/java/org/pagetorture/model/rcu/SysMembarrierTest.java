// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SysMembarrierTest {
  /// Says the status, and uses both sides of the barrier.
  public static void main(String[] args) {
    SysMembarrier.light();
    SysMembarrier.heavy();
    System.out.print(SysMembarrier.status());
  }

  @Test
  void theKernelIsAskedUnlessTheUserSaysNo() throws IOException, InterruptedException {
    assertThat(status("on")).matches("available|refused: (errno|not known) .*");
    assertThat(status("off")).isEqualTo("refused: pagetorture.membarrier=off");
  }

  private static String status(String membarrier) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dpagetorture.membarrier=" + membarrier,
                "-cp",
                System.getProperty("java.class.path"),
                SysMembarrierTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).as(output).isZero();
    return output;
  }
}
