// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.explore.Explorer;
import org.pagetorture.check.explore.Limits;
import org.pagetorture.check.explore.Program;
import org.pagetorture.check.explore.Torn;
import org.pagetorture.check.explore.Unsupported;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.jcstress.TestProgram;
import org.pagetorture.check.model.MemoryModel;

/// Explores tests under some models.
///
/// Belongs to one thread, as its loader does.
public final class Checker {
  private final ClassLoader loader;
  private final List<MemoryModel> models;
  private final Limits limits;
  private final boolean wantsWitnesses;
  private final boolean tearing;

  /// @param loader the loader that rewrites
  /// @param tearing whether plain accesses of 64 bits are two
  public Checker(
      ClassLoader loader,
      List<MemoryModel> models,
      Limits limits,
      boolean wantsWitnesses,
      boolean tearing) {
    this.loader = loader;
    this.models = models;
    this.limits = limits;
    this.wantsWitnesses = wantsWitnesses;
    this.tearing = tearing;
  }

  /// Explores one test. What goes wrong is in the answer.
  public Checked check(StressTest test) {
    long start = System.nanoTime();
    SortedMap<MemoryModel, Exploration> explorations = new TreeMap<>();
    Map<Replay, Witness> witnesses = new HashMap<>();
    String problem = test.problem();
    boolean isCrash = false;
    if (problem == null) {
      try (TestProgram program = new TestProgram(test, loader)) {
        Program explored = machine(program);
        models.forEach(m -> explorations.put(m, Explorer.explore(explored, m, limits)));
        if (wantsWitnesses) {
          addWitnesses(new Checked(test, explorations, witnesses, null, false, 0), program);
        }
      } catch (Unsupported e) {
        problem = e.getMessage();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
        // Of one test: the others go on.
        problem = "the checker failed: " + e;
        isCrash = true;
      }
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new Checked(test, explorations, witnesses, problem, isCrash, millis);
  }

  private Program machine(TestProgram program) {
    return tearing ? new Torn(program) : program;
  }

  /// Those of hazards, and of outcomes that are not sequentially consistent.
  private void addWitnesses(Checked checked, TestProgram program) {
    for (Reached outcome : checked.reached()) {
      boolean isHazard = checked.test().isHazard(outcome.grade().expect());
      if (isHazard || outcome.model() != Models.ALL.getFirst()) {
        addWitness(outcome.replay(), checked.witnesses(), program);
      }
    }
  }

  private void addWitness(Replay replay, Map<Replay, Witness> witnesses, TestProgram program) {
    try {
      witnesses.put(replay, witness(program, replay));
    } catch (IllegalArgumentException e) {
      // Over the time limit before it came there again: the answer stands without it.
    }
  }

  /// Explores a test again until the execution of that name.
  ///
  /// @throws IllegalArgumentException if there is none of that number
  public Witness replay(StressTest test, Replay replay) {
    try (TestProgram program = new TestProgram(test, loader)) {
      return witness(program, replay);
    }
  }

  private Witness witness(TestProgram program, Replay replay) {
    return Explorer.witness(machine(program), replay.model(), limits, replay.number());
  }
}
