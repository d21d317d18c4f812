// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Linux says about the machine; empty or `unknown` on other systems.
final class Host {
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  private Host() {}

  static String cpu() {
    // AArch64 names no model.
    String model = find(CPUINFO, "(?m)^(?:model name|cpu model|cpu)\\s*: (.+)$");
    return model.isEmpty() ? System.getProperty("os.arch") : model;
  }

  /// The hypervisor's vendor; empty when there is none to be seen.
  static String hypervisor() {
    String xen = read(Path.of("/sys/hypervisor/type"));
    if (xen.isEmpty() && find(CPUINFO, "(?m)^flags\\s*:.* (hypervisor)\\b").isEmpty()) {
      return "";
    }
    String vendor = read(Path.of("/sys/class/dmi/id/sys_vendor"));
    return !xen.isEmpty() ? xen : vendor.isEmpty() ? "of unknown make" : vendor;
  }

  /// The share of CPU time since boot that the hypervisor gave to others.
  static double steal() {
    List<Long> ticks =
        Arrays.stream(find(Path.of("/proc/stat"), "^cpu +(.+)").split(" "))
            .filter(t -> !t.isEmpty())
            .map(Long::valueOf)
            .limit(8)
            .toList();
    long all = ticks.stream().mapToLong(Long::longValue).sum();
    return ticks.size() < 8 || all == 0 ? 0 : (double) ticks.getLast() / all;
  }

  /// Runnable threads over the last minute.
  static String load() {
    return find(Path.of("/proc/loadavg"), "^(\\S+)");
  }

  /// Bytes of memory by the name that /proc/meminfo has for them; -1 when it has not.
  static long memory(String name) {
    String kilobytes = find(Path.of("/proc/meminfo"), "(?m)^" + name + ": +(\\d+) kB");
    return kilobytes.isEmpty() ? -1 : Long.parseLong(kilobytes) << 10;
  }

  /// Who may use the hardware counters: below 3 a user may count what is his.
  static String perfEventParanoid() {
    return read(Path.of("/proc/sys/kernel/perf_event_paranoid"));
  }

  private static String find(Path file, String regex) {
    Matcher m = Pattern.compile(regex).matcher(read(file));
    return m.find() ? m.group(1) : "";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
