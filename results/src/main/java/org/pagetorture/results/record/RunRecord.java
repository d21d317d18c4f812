// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, Map<String, Fork>> forksByName = new HashMap<>();
  private @Nullable End end;
  private Check check = Check.NONE;
  private final Map<String, Checked> answers = new HashMap<>();
  private final List<String> damage = new ArrayList<>();

  /// Adds a line. A fork that ran again takes the place of the one that failed.
  public void add(Line line) {
    switch (line) {
      case Run run -> {
        sessions.add(run);
        end = null;
      }
      case Variant variant -> variants.put(variant.name(), variant);
      case Fork fork -> add(fork);
      case End last -> end = last;
      case Start _ -> {}
    }
  }

  /// Adds a run that it was merged from.
  public void add(Part part) {
    parts.add(part);
  }

  private void add(Fork fork) {
    Fork before = forks.put(fork.key(), fork);
    if (before != null) {
      byKey(before.name()).remove(before.key());
    }
    byKey(fork.name()).put(fork.key(), fork);
  }

  private Map<String, Fork> byKey(String name) {
    return forksByName.computeIfAbsent(name, _ -> new LinkedHashMap<>());
  }

  /// Adds what the checker said.
  public void add(Check later) {
    check = check.and(later);
    later.tests().forEach(answer -> answers.put(answer.name(), answer));
  }

  /// Adds the first session's header, which the others may have come before.
  void addFirst(Run run) {
    sessions.addFirst(run);
  }

  /// Adds the header of a later session, the last one's end apart.
  void addLater(Run run) {
    sessions.add(run);
  }

  /// Adds a variant that nobody should have listed before.
  void addOnce(Variant variant) {
    if (variants.put(variant.name(), variant) != null) {
      addDamage(variant.name() + " is listed twice: the later one counts");
    }
  }

  /// Notes what could not be read.
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

  /// The forks of one variant, in no more time than they take.
  public List<Fork> forksOf(String name) {
    return List.copyOf(forksByName.getOrDefault(name, Map.of()).values());
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

  /// What the checker said of one variant, if it did.
  public Optional<Checked> answer(String name) {
    return Optional.ofNullable(answers.get(name));
  }

  public List<String> damage() {
    return damage;
  }
}
