// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.explore.Exploration.Found;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.Expect;
import org.pagetorture.check.jcstress.Grade;
import org.pagetorture.check.jcstress.Grading;
import org.pagetorture.check.jcstress.Needs;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.jcstress.StressTest.Shape;
import org.pagetorture.check.model.MemoryModel;

/// Explorations that nobody explored.
public final class Fabricated {
  private static final Grading GRADING =
      new Grading(
          List.of(
              new Grade("good", Expect.ACCEPTABLE, "as it should be"),
              new Grade("odd", Expect.ACCEPTABLE_INTERESTING, "look <here> & there"),
              new Grade("", Expect.FORBIDDEN, "all others")));

  private final SortedMap<MemoryModel, Exploration> explorations = new TreeMap<>();
  private final Map<Replay, Witness> witnesses = new HashMap<>();

  /// Adds what was found under a model.
  public Fabricated decided(MemoryModel model, String... outcomes) {
    return add(model, null, null, outcomes);
  }

  Fabricated bounded(MemoryModel model, String bound, String... outcomes) {
    return add(model, bound, null, outcomes);
  }

  Fabricated unsupported(MemoryModel model, String what) {
    return add(model, null, what);
  }

  private Fabricated add(
      MemoryModel model, @Nullable String bound, @Nullable String unsupported, String... outcomes) {
    SortedMap<String, Found> found = new TreeMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      found.put(outcomes[i], new Found(i + 1, i));
    }
    explorations.put(model, new Exploration(found, 10, 2, 1, bound, unsupported));
    return this;
  }

  /// Adds the execution of an outcome.
  public Fabricated witnessed(Replay replay, Witness witness) {
    witnesses.put(replay, witness);
    return this;
  }

  /// What a checker would hand on.
  public Checked checked(@Nullable Needs busted) {
    return new Checked(test(busted), explorations, witnesses, null, false, 7);
  }

  /// The test that would have been explored.
  static StressTest test(@Nullable Needs busted) {
    Shape shape = new Shape("a.Test", "a.Result", List.of(), null, false);
    return new StressTest("a.Test", "a.Test", shape, GRADING, "", busted, null);
  }
}
