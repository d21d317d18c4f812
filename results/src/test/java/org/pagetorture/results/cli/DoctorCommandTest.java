// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {
  @TempDir Path dir;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();

  private int doctor(String... args) {
    PrintStream out = new PrintStream(stdout, true, UTF_8);
    return Main.run(new Tree(dir, null, null, null), new Screen(out, out, Map.of(), false), args);
  }

  @Test
  void aTreeThatIsBuiltIsWell() throws IOException {
    Files.createDirectories(dir.resolve("stress/target"));
    Files.createFile(dir.resolve("stress/target/jcstress.jar"));
    Files.createDirectories(dir.resolve("check/target"));
    Files.createFile(dir.resolve("check/target/check.jar"));
    Files.createDirectories(dir.resolve("bench/target"));
    Files.createFile(dir.resolve("bench/target/benchmarks.jar"));
    assertThat(doctor("doctor")).isEqualTo(Exit.CLEAN);
    assertThat(stdout.toString(UTF_8).lines())
        .extracting(line -> line.substring(0, 12).strip())
        .containsExactly(
            "JDK",
            "CPUs",
            "revision",
            "topology",
            "caches",
            "hypervisor",
            "load",
            "memory",
            "disk",
            "membarrier",
            "checker",
            "benchmarks",
            "C compiler",
            "perf",
            "taskset",
            "can show");
  }

  @Test
  void aMissingJarAndAFileForADirectoryAreNot() throws IOException {
    Path file = Files.createFile(dir.resolve("file"));
    assertThat(doctor("doctor", "-r", file.toString())).isEqualTo(Exit.INFRASTRUCTURE);
    assertThat(stdout.toString(UTF_8))
        .contains("jcstress.jar: missing: build it", "check.jar: missing: build it")
        .contains("benchmarks.jar: missing: build it")
        .contains(file + " is a file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | amd64   | INTERLEAVING and STORE_BUFFER; REORDERING only where C2",
        "8 | aarch64 | INTERLEAVING, STORE_BUFFER and REORDERING",
        "1 | aarch64 | next to nothing",
        "2 | s390x   | INTERLEAVING; what s390x may reorder is not known"
      })
  void whatAMachineCanShow(int cpus, String arch, String words) {
    assertThat(DoctorCommand.canShow(cpus, arch)).startsWith(words);
  }
}
