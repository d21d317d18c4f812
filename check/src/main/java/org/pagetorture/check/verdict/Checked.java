// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.SpecialOutcome;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.model.MemoryModel;

/// What was explored of one test.
///
/// @param explorations by model, the strongest first
/// @param witnesses of outcomes that a person will ask about, by replay; empty unless asked for
/// @param problem why it could not be run at all, or null
/// @param isCrash whether the problem is the checker's own
/// @param millis how long it took
public record Checked(
    StressTest test,
    SortedMap<MemoryModel, Exploration> explorations,
    Map<Replay, Witness> witnesses,
    @Nullable String problem,
    boolean isCrash,
    long millis) {

  public Status status() {
    if (problem != null || any(Exploration::unsupported)) {
      return Status.UNSUPPORTED;
    }
    return any(Exploration::bound) ? Status.BOUNDED : Status.DECIDED;
  }

  private boolean any(Function<Exploration, @Nullable String> reason) {
    return explorations.values().stream().anyMatch(e -> reason.apply(e) != null);
  }

  /// Why it is not decided: the reason, or each model with its own; null when it is.
  public @Nullable String reason() {
    if (problem != null) {
      return problem;
    }
    Map<MemoryModel, String> reasons = new TreeMap<>();
    explorations.forEach(
        (model, e) -> {
          String reason = e.unsupported() == null ? e.bound() : e.unsupported();
          if (reason != null) {
            reasons.put(model, reason);
          }
        });
    SortedSet<String> different = new TreeSet<>(reasons.values());
    if (different.size() == 1 && reasons.size() == explorations.size()) {
      return different.first();
    }
    List<String> parts = new ArrayList<>();
    reasons.forEach((model, reason) -> parts.add("under " + model + ": " + reason));
    return parts.isEmpty() ? null : String.join("; ", parts);
  }

  /// Whether the outcomes under a model were explored, and are all there are.
  public boolean decided(MemoryModel model) {
    Exploration exploration = explorations.get(model);
    return problem == null && exploration != null && exploration.decided();
  }

  /// The outcomes that are known under a model.
  public SortedSet<String> outcomes(MemoryModel model) {
    SortedSet<String> outcomes = new TreeSet<>();
    Exploration exploration = explorations.get(model);
    if (exploration != null) {
      exploration.outcomes().keySet().forEach(o -> outcomes.add(SpecialOutcome.printed(o, test)));
    }
    return outcomes;
  }

  /// All outcomes, by id.
  public List<Reached> reached() {
    Map<String, Reached> reached = new TreeMap<>();
    explorations.forEach(
        (model, exploration) ->
            exploration
                .outcomes()
                .forEach(
                    (outcome, found) -> {
                      String id = SpecialOutcome.printed(outcome, test);
                      reached.putIfAbsent(id, reached(id, model, found));
                    }));
    return List.copyOf(reached.values());
  }

  private Reached reached(String id, MemoryModel model, Exploration.Found found) {
    return new Reached(
        id,
        model,
        SpecialOutcome.grade(id, test),
        found.executions(),
        Replay.of(test.name(), model, found.first(), id));
  }

  /// A figure of the explorations, in all.
  public long sum(ToLongFunction<Exploration> figure) {
    return explorations.values().stream().mapToLong(figure).sum();
  }
}
