// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All that is known of a run, line by line.
public final class RunRecord {
  private final List<Run> sessions = new ArrayList<>();
  private final Map<String, Variant> variants = new LinkedHashMap<>();
  private final Map<String, Fork> forks = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private @Nullable End end;
  private Check check = Check.NONE;
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

  /// Adds a run that it was merged from.
  public void add(Part part) {
    parts.add(part);
  }

  /// Adds what the checker said.
  public void add(Check later) {
    check = check.and(later);
  }

  /// Notes a line that could not be read.
  public void addDamage(String message) {
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

  /// The outcomes that a variant was seen to have.
  public Set<String> seen(String name) {
    return forksOf(name).stream()
        .flatMap(f -> f.outcomes().stream())
        .map(Outcome::id)
        .collect(toCollection(TreeSet::new));
  }

  /// The runs that it was merged from; none when it is a run itself.
  public List<Part> parts() {
    return parts;
  }

  /// How the last session ended; nothing when it was killed.
  public Optional<End> end() {
    return Optional.ofNullable(end);
  }

  /// What the checker said; [Check#NONE] when it was not asked.
  public Check check() {
    return check;
  }

  public List<String> damage() {
    return damage;
  }
}
