// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A reading of the CPUs' time in clock ticks: what passed, and who took it.
///
/// Two readings tell how much of the time between them others took. Where there is no `/proc`,
/// nobody takes any.
record Load(long total, long busy, long steal, long own) {
  private static final Load NONE = new Load(0, 0, 0, 0);

  static Load now() {
    try {
      return parse(
          Files.readString(Path.of("/proc/stat")), Files.readString(Path.of("/proc/self/stat")));
    } catch (IOException e) {
      return NONE;
    }
  }

  /// `stat` is the machine's, `self` this process' (proc(5)): its children count in `cutime` and
  /// `cstime` once they were waited for.
  static Load parse(String stat, String self) {
    // cpu  user nice system idle iowait irq softirq steal guest guest_nice
    long[] cpu = numbers(stat, "cpu ".length(), 8); // guest time is part of user time
    long total = Arrays.stream(cpu).sum();
    // pid (comm) state ppid …, and utime, stime, cutime, cstime are the last of 14 from ppid on
    long[] times = numbers(self, self.lastIndexOf(')') + ") S ".length(), 14);
    long own = times[10] + times[11] + times[12] + times[13];
    return new Load(total, total - cpu[3] - cpu[4] - cpu[7], cpu[7], own);
  }

  double stealShareSince(Load before) {
    return share(steal - before.steal, before);
  }

  double otherShareSince(Load before) {
    return share(busy - before.busy - (own - before.own), before);
  }

  private double share(long ticks, Load before) {
    long passed = total - before.total;
    return passed <= 0 ? 0 : Math.clamp(Math.round(1000.0 * ticks / passed) / 1000.0, 0, 1);
  }

  private static long[] numbers(String text, int start, int count) {
    return Arrays.stream(text.substring(start).strip().split("\\s+"))
        .limit(count)
        .mapToLong(Long::parseLong)
        .toArray();
  }
}
