// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of a run, line by line.
public final class RunRecord {
  private final List<Run> sessions = new ArrayList<>();
  private final Map<String, Variant> variants = new LinkedHashMap<>();
  private final Map<String, Fork> forks = new LinkedHashMap<>();
  private @Nullable End end;
  private final List<String> damage = new ArrayList<>();

  /// Adds a line. A fork that ran again takes the place of the one that failed.
  public void add(Line line) {
    switch (line) {
      case Run run -> {
        sessions.add(run);
        end = null;
      }
      case Variant variant -> variants.put(variant.name(), variant);
      case Fork fork -> forks.put(fork.key(), fork);
      case End last -> end = last;
      case Start _ -> {}
    }
  }

  /// Notes a line that could not be read.
  void addDamage(String message) {
    damage.add(message);
  }

  /// The headers of the sessions: more than one when the run was taken up again.
  public List<Run> sessions() {
    return sessions;
  }

  /// The first header.
  public Optional<Run> run() {
    return sessions.stream().findFirst();
  }

  public List<Variant> variants() {
    return List.copyOf(variants.values());
  }

  public Optional<Variant> variant(String name) {
    return Optional.ofNullable(variants.get(name));
  }

  public List<Fork> forks() {
    return List.copyOf(forks.values());
  }

  public List<Fork> forksOf(String name) {
    return forks.values().stream().filter(f -> f.name().equals(name)).toList();
  }

  /// How the last session ended; nothing when it was killed.
  public Optional<End> end() {
    return Optional.ofNullable(end);
  }

  public List<String> damage() {
    return damage;
  }
}
