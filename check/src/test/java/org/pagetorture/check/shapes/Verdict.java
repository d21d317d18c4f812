// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pagetorture.check.litmus.Explored;
import org.pagetorture.check.model.MemoryModel;

/// Whether a model allows what the `exists` of a litmus test asks for: a final state in which all
/// that it names holds.
final class Verdict {
  private static final Pattern PART = Pattern.compile("(?:\\d+:)?\\w+=-?\\d+");

  private Verdict() {}

  /// Fails unless exactly these models, and no others, allow it.
  static void allowed(Set<MemoryModel> models, String litmus) {
    for (MemoryModel model : MemoryModel.values()) {
      SortedSet<String> outcomes = Explored.outcomes(litmus, model);
      assertThat(outcomes.stream().anyMatch(state -> holds(litmus, state)))
          .as("allowed under %s:%n%s%n%s", model, litmus, outcomes)
          .isEqualTo(models.contains(model));
    }
  }

  private static boolean holds(String litmus, String state) {
    String condition = litmus.substring(litmus.lastIndexOf("exists"));
    List<String> parts = PART.matcher(condition).results().map(MatchResult::group).toList();
    assertThat(parts).isNotEmpty();
    return List.of(state.split("; ")).containsAll(parts);
  }
}
