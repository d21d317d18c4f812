// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of a run of the benchmarks, line by line.
public final class BenchRecord {
  private final List<BenchRun> sessions = new ArrayList<>();
  private final Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
  private final Map<Turn, BenchFork> forks = new LinkedHashMap<>();
  private @Nullable BenchEnd end;
  private final List<String> damage = new ArrayList<>();

  /// The one fork that a configuration has in a round.
  private record Turn(String id, int round) {}

  /// Adds a line. A fork that ran again takes the place of the one that failed.
  public void add(BenchLine line) {
    switch (line) {
      case BenchRun run -> {
        sessions.add(run);
        end = null;
      }
      case Benchmark benchmark -> benchmarks.put(benchmark.id(), benchmark);
      case BenchFork fork -> forks.put(new Turn(fork.id(), fork.round()), fork);
      case BenchEnd last -> end = last;
      case BenchStart _ -> {}
    }
  }

  /// Adds the first session's header, which the others may have come before.
  void addFirst(BenchRun run) {
    sessions.addFirst(run);
  }

  /// Adds the header of a later session, the last one's end apart.
  void addLater(BenchRun run) {
    sessions.add(run);
  }

  /// Notes what could not be read.
  void addDamage(String message) {
    damage.add(message);
  }

  /// The headers of the sessions: more than one when the run was taken up again.
  public List<BenchRun> sessions() {
    return sessions;
  }

  /// The first header.
  public Optional<BenchRun> run() {
    return sessions.stream().findFirst();
  }

  /// What its intervals are drawn with, unless somebody says otherwise.
  public long seed() {
    return run().map(BenchRun::seed).orElse(0L);
  }

  public List<Benchmark> benchmarks() {
    return List.copyOf(benchmarks.values());
  }

  public Optional<Benchmark> benchmark(String id) {
    return Optional.ofNullable(benchmarks.get(id));
  }

  public List<BenchFork> forks() {
    return List.copyOf(forks.values());
  }

  /// How the last session ended; nothing when it was killed.
  public Optional<BenchEnd> end() {
    return Optional.ofNullable(end);
  }

  public List<String> damage() {
    return damage;
  }
}
