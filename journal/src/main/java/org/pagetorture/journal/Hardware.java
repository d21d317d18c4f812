// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the CPUs of a machine are made and laid out, as Linux tells it.
///
/// What it does not tell is 0 or empty.
///
/// @param revision which CPU it is among those of its name: `model 1, stepping 1, ...`
/// @param memory in bytes
/// @param nodes how many NUMA nodes there are
public record Hardware(
    String revision,
    long memory,
    int sockets,
    int cores,
    int threadsPerCore,
    int nodes,
    List<Cache> caches) {
  static final Hardware UNKNOWN = new Hardware("", 0, 0, 0, 0, 0, List.of());

  /// What tells CPUs of one name apart: on x86, and on Arm.
  private static final List<String> REVISION =
      List.of(
          "cpu family",
          "model",
          "stepping",
          "microcode",
          "CPU implementer",
          "CPU variant",
          "CPU part",
          "CPU revision");

  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /// Caches that are alike.
  ///
  /// @param type as Linux says: `Data`, `Instruction` or `Unified`
  /// @param size in bytes
  /// @param sharedBy how many CPUs use one of them
  /// @param count how many there are
  public record Cache(int level, String type, long size, int sharedBy, long count) {
    Cache times(long n) {
      return new Cache(level, type, size, sharedBy, n);
    }
  }

  /// One cache, which the list of its CPUs tells from others of its kind.
  private record Found(Cache kind, String cpus) {}

  /// @param system a directory like /sys/devices/system
  static Hardware of(String cpuinfo, String meminfo, Path system) {
    List<Path> cpus = numbered(system.resolve("cpu"), "cpu");
    Set<String> cores = values(cpus, "topology/thread_siblings_list");
    return new Hardware(
        revision(cpuinfo),
        number(Machine.find("(?m)^MemTotal: +(\\d+) kB", meminfo, "")) << 10,
        values(cpus, "topology/physical_package_id").size(),
        cores.size(),
        cores.stream().mapToInt(Hardware::count).max().orElse(0),
        numbered(system.resolve("node"), "node").size(),
        caches(cpus));
  }

  private static String revision(String cpuinfo) {
    return REVISION.stream()
        .map(key -> Machine.find("(?m)^(%s\\s*: .+)$".formatted(key), cpuinfo, ""))
        .filter(line -> !line.isEmpty())
        .map(line -> line.replaceAll("\\s*:", ""))
        .collect(Collectors.joining(", "));
  }

  private static List<Cache> caches(List<Path> cpus) {
    Map<Cache, Long> alike =
        cpus.stream()
            .flatMap(cpu -> numbered(cpu.resolve("cache"), "index").stream())
            .map(Hardware::found)
            .distinct()
            .collect(groupingBy(Found::kind, LinkedHashMap::new, counting()));
    return alike.entrySet().stream().map(e -> e.getKey().times(e.getValue())).toList();
  }

  private static Found found(Path cache) {
    String cpus = Machine.read(cache.resolve("shared_cpu_list"));
    return new Found(
        new Cache(
            (int) number(Machine.read(cache.resolve("level"))),
            Machine.read(cache.resolve("type")),
            // In K, always.
            number(Machine.read(cache.resolve("size"))) << 10,
            count(cpus),
            1),
        cpus);
  }

  /// The directories `name0`, `name1`, ..., of which some may be missing.
  private static List<Path> numbered(Path directory, String name) {
    String[] names = directory.toFile().list((_, n) -> n.matches(name + "\\d{1,6}"));
    return names == null
        ? List.of()
        : Stream.of(names)
            .sorted(comparing(n -> Integer.valueOf(n.substring(name.length()))))
            .map(directory::resolve)
            .toList();
  }

  /// What a file holds for each of the CPUs that have it; one that is offline does not.
  private static Set<String> values(List<Path> cpus, String file) {
    return cpus.stream()
        .map(cpu -> Machine.read(cpu.resolve(file)))
        .filter(text -> !text.isEmpty())
        .collect(toSet());
  }

  /// How many there are in a list such as `0-3,8`.
  private static int count(String list) {
    return RANGE
        .matcher(list)
        .results()
        .mapToInt(r -> r.group(2) == null ? 1 : (int) (number(r.group(2)) - number(r.group(1)) + 1))
        .sum();
  }

  /// The number that a text begins with, or 0.
  private static long number(String text) {
    return Long.parseLong(Machine.find("^(\\d{1,15})", text, "0"));
  }
}
