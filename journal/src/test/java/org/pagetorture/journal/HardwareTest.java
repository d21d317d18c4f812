// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.journal.Hardware.Cache;

class HardwareTest {
  @TempDir Path system;

  private void write(String file, String text) throws IOException {
    Path path = system.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text + "\n");
  }

  /// A CPU, and its caches of the first and third level.
  private void cpu(int n, int socket, String siblings, String sharers) throws IOException {
    String cpu = "cpu/cpu" + n;
    write(cpu + "/topology/physical_package_id", "" + socket);
    write(cpu + "/topology/thread_siblings_list", siblings);
    cache(cpu + "/cache/index0", 1, "Data", "32K", siblings);
    cache(cpu + "/cache/index1", 3, "Unified", "16384K", sharers);
  }

  private void cache(String place, int level, String type, String size, String cpus)
      throws IOException {
    write(place + "/level", "" + level);
    write(place + "/type", type);
    write(place + "/size", size);
    write(place + "/shared_cpu_list", cpus);
  }

  @Test
  void twoSocketsWithTwoThreadsACore() throws IOException {
    for (int n = 0; n < 8; n++) {
      int core = n % 4;
      cpu(n, core / 2, core + "," + (core + 4), core < 2 ? "0-1,4-5" : "2-3,6-7");
    }
    write("cpu/cpufreq/nothing", "");
    write("cpu/cpu8/online", "0");
    write("node/node0/cpulist", "0-1,4-5");
    // Numbers may be left out.
    write("node/node8/cpulist", "2-3,6-7");
    String cpuinfo =
        """
        model\t\t: 1
        model name\t: EPYC
        stepping\t: 2
        microcode\t: 0xa0011d1

        model\t\t: 1
        """;
    assertThat(Hardware.of(cpuinfo, "MemTotal:  1024 kB\nMemFree: 9 kB\n", system))
        .isEqualTo(
            new Hardware(
                "model 1, stepping 2, microcode 0xa0011d1",
                1 << 20,
                2,
                4,
                2,
                2,
                List.of(
                    new Cache(1, "Data", 32 << 10, 2, 4),
                    new Cache(3, "Unified", 16 << 20, 4, 2))));
  }

  @Test
  void armNamesItsPart() {
    String cpuinfo =
        """
        CPU implementer\t: 0x41
        CPU architecture: 8
        CPU variant\t: 0x3
        CPU part\t: 0xd0c
        CPU revision\t: 1
        """;
    assertThat(Hardware.of(cpuinfo, "", system).revision())
        .isEqualTo("CPU implementer 0x41, CPU variant 0x3, CPU part 0xd0c, CPU revision 1");
  }

  @Test
  void whatIsNotThereOrIsNonsenseIsNothing() throws IOException {
    assertThat(Hardware.of("", "", system.resolve("none"))).isEqualTo(Hardware.UNKNOWN);
    cache("cpu/cpu0/cache/index0", 0, "", "lots", "many");
    write("node", "a file");
    assertThat(Hardware.of("model", "MemTotal: many kB", system))
        .usingRecursiveComparison()
        .ignoringFields("caches")
        .isEqualTo(Hardware.UNKNOWN);
  }

  @Test
  void aRecordOfBeforeKnowsNoHardware() {
    String before =
        """
        {"cpu":"a","cpus":2,"kernel":"6","os":"b","arch":"c","hypervisor":""}""";
    Lines<Machine> lines = new Lines<>(Machine.class);
    Machine machine = lines.read(before);
    assertThat(machine.hardware()).isEqualTo(Hardware.UNKNOWN);
    assertThat(lines.read(lines.write(machine))).isEqualTo(machine);
    assertThat(lines.read(lines.write(Machine.here()))).isEqualTo(Machine.here());
    assertThat(
            new Lines<>(Jdk.class)
                .read("{\"version\":\"25\",\"vendor\":\"v\",\"vm\":\"m\",\"home\":\"h\"}")
                .options())
        .isEmpty();
  }
}
