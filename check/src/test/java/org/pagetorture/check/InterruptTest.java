// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.check.jcstress.Suites;

/// What was found before somebody ended the process is kept.
class InterruptTest {
  @TempDir private Path dir;

  @Test
  @Timeout(60)
  void whatThereIsIsWritten() throws IOException, InterruptedException {
    Path json = dir.resolve("run.json");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "-t",
                "races.(Actors|Endless.Writing)$",
                "--time-limit",
                "1000",
                "--json",
                json.toString()));
    for (Path entry : Suites.classPath()) {
      command.addAll(List.of("--jar", entry.toString()));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).startsWith("proved ");
      process.toHandle().destroy();
      assertThat(output.lines()).contains("interrupted after 1 of 2 tests");
      assertThat(process.waitFor()).isEqualTo(Exit.INCOMPLETE);
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(json)).contains("races.Actors", "\"complete\" : false");
  }
}
