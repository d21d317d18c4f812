// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the forks so far have shown, by variant.
final class Results {
  /// A fork's cost beyond its measuring time, before any was seen.
  private static final long FIRST_OVERHEAD_MS = 600;

  /// The share of other load above which spinning threads only take each other's CPU.
  private static final double LOADED = 0.15;

  private final Load begin = Load.now();
  private final List<Line.Fork> all = new ArrayList<>();
  private final Map<String, List<Line.Fork>> byName = new HashMap<>();

  Results(Collection<Line.Fork> forks) {
    forks.forEach(this::add);
  }

  void add(Line.Fork fork) {
    all.add(fork);
    byName.computeIfAbsent(fork.name(), _ -> new ArrayList<>()).add(fork);
  }

  List<Line.Fork> of(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /// What a fork of the variant takes beyond its measuring time: the median, or its own worst.
  long overheadMs(String name) {
    return Math.max(medianOverheadMs(), overheads(of(name)).stream().reduce(0L, Math::max));
  }

  private long medianOverheadMs() {
    List<Long> recent = overheads(all.subList(Math.max(0, all.size() - 50), all.size()));
    return recent.isEmpty()
        ? FIRST_OVERHEAD_MS
        : recent.stream().sorted().toList().get(recent.size() / 2);
  }

  private static List<Long> overheads(List<Line.Fork> forks) {
    return forks.stream()
        .filter(f -> !f.failed())
        .map(f -> Math.max(0, f.wallMs() - (long) f.iters() * f.timeMs()))
        .toList();
  }

  /// Whether other processes kept the CPUs busy during the last forks, or before the first.
  boolean loaded() {
    return all.subList(Math.max(0, all.size() - 3), all.size()).stream()
            .mapToDouble(Line.Fork::otherShare)
            .average()
            .orElseGet(() -> Load.now().otherShareSince(begin))
        > LOADED;
  }
}
