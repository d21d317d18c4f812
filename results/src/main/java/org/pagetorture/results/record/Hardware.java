// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/// How the CPUs of a machine are made and laid out. What is not known is 0 or empty.
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
  /// Nothing is known.
  public static final Hardware UNKNOWN = new Hardware("", 0, 0, 0, 0, 0, List.of());

  /// Caches that are alike.
  ///
  /// @param type `Data`, `Instruction` or `Unified`
  /// @param size in bytes
  /// @param sharedBy how many CPUs use one of them
  /// @param count how many there are
  public record Cache(int level, String type, long size, int sharedBy, long count) {
    /// `2 x L1d 32 KB`, `L3 32 MB shared by 2`.
    @Override
    public String toString() {
      String of = type.equals("Data") ? "d" : type.equals("Instruction") ? "i" : "";
      String bytes = size % (1 << 20) == 0 ? (size >> 20) + " MB" : (size >> 10) + " KB";
      return (count > 1 ? count + " x " : "")
          + "L%d%s %s".formatted(level, of, bytes)
          + (sharedBy > 1 ? " shared by " + sharedBy : "");
    }
  }

  /// `2 sockets, 16 cores, 32 threads, 2 NUMA nodes`; empty when nothing is known.
  public String layout() {
    return Stream.of(
            some(sockets, "socket"),
            some(cores, "core"),
            threadsPerCore > 1 ? threadsPerCore + " threads a core" : "",
            some(nodes, "NUMA node"))
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  private static String some(int n, String what) {
    return n == 0 ? "" : n + " " + what + (n == 1 ? "" : "s");
  }
}
