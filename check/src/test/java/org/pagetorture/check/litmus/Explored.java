// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.explore.Explorer;
import org.pagetorture.check.explore.Limits;
import org.pagetorture.check.explore.Program;
import org.pagetorture.check.model.MemoryModel;

/// What the explorer says about a program that it can decide.
public final class Explored {
  /// Generous in time, for a busy machine.
  private static final Limits LIMITS = new Limits(1_000_000, 60_000, 400);

  private Explored() {}

  /// Every outcome of a litmus test in its text.
  public static SortedSet<String> outcomes(String litmus, MemoryModel model) {
    return outcomes(Litmus.parse(litmus), model);
  }

  /// Every outcome of a litmus test.
  public static SortedSet<String> outcomes(Litmus litmus, MemoryModel model) {
    return new TreeSet<>(explore(new LitmusProgram(litmus), model).outcomes().keySet());
  }

  /// The exploration of a program, which decides it.
  public static Exploration explore(Program program, MemoryModel model) {
    Exploration exploration = Explorer.explore(program, model, LIMITS);
    assertThat(exploration.bound()).as("bound").isNull();
    assertThat(exploration.unsupported()).as("unsupported").isNull();
    return exploration;
  }
}
