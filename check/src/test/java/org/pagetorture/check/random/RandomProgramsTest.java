// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.random;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagetorture.check.axioms.Candidates;
import org.pagetorture.check.litmus.Explored;
import org.pagetorture.check.litmus.Litmus;
import org.pagetorture.check.litmus.LitmusProgram;
import org.pagetorture.check.machine.Machine;
import org.pagetorture.check.model.MemoryModel;

/// The explorer against machines and literal rules that share nothing with it, on random programs.
class RandomProgramsTest {
  /// How many of each mix; the slow judge of the Java model gets fewer, and membarriers take long.
  private static final int PROGRAMS = Integer.getInteger("programs", 2600);

  private static final int JUDGED = PROGRAMS * 3 / 10;

  @ParameterizedTest
  @EnumSource
  void scIsTheInterleaver(Mix mix) {
    forEachProgram(mix, PROGRAMS, litmus -> difference(litmus, MemoryModel.SC, Machine.sc(litmus)));
  }

  @ParameterizedTest
  @EnumSource
  void tsoIsTheStoreBufferAndJmmAllowsIt(Mix mix) {
    forEachProgram(
        mix,
        PROGRAMS,
        litmus -> {
          SortedSet<String> tso = Machine.tso(litmus);
          String forbidden = without(tso, outcomes(litmus, MemoryModel.JMM));
          return difference(litmus, MemoryModel.TSO, tso)
              + (forbidden.isEmpty() ? "" : "not under JMM: " + forbidden);
        });
  }

  @Test
  void jmmIsItsRules() {
    forEachProgram(
        Mix.CONSTANTS,
        JUDGED,
        litmus -> difference(litmus, MemoryModel.JMM, jmm(Candidates.jmm(litmus), litmus)));
  }

  /// Between what needs no foresight, and what the rules alone would allow: values out of thin air.
  @Test
  void jmmIsItsRulesButForThinAir() {
    forEachProgram(
        Mix.ANY,
        JUDGED,
        litmus -> {
          Candidates rules = Candidates.jmm(litmus);
          SortedSet<String> explored = outcomes(litmus, MemoryModel.JMM);
          return without(rules.unforeseen(), explored) + without(explored, jmm(rules, litmus));
        });
  }

  /// Without plain accesses nothing is read before it is written, and no execution is built twice.
  /// Those of x86-TSO that the rules forbid come on top.
  @Test
  void jmmIsItsRulesExecutionByExecution() {
    forEachProgram(
        Mix.OPAQUE_OR_STRONGER,
        JUDGED,
        litmus -> {
          Candidates rules = Candidates.jmm(litmus);
          SortedSet<String> allowed = jmm(rules, litmus);
          long built = Explored.explore(new LitmusProgram(litmus), MemoryModel.JMM).executions();
          return built == rules.executions() || !allowed.equals(rules.outcomes())
              ? difference(litmus, MemoryModel.JMM, allowed)
              : "executions: %d, not %d".formatted(built, rules.executions());
        });
  }

  /// What the rules allow, and what x86-TSO does.
  private static SortedSet<String> jmm(Candidates rules, Litmus litmus) {
    SortedSet<String> outcomes = new TreeSet<>(rules.outcomes());
    outcomes.addAll(Machine.tso(litmus));
    return outcomes;
  }

  private static SortedSet<String> outcomes(Litmus litmus, MemoryModel model) {
    return Explored.outcomes(litmus, model);
  }

  /// What only one of the explorer and the judge finds.
  private static String difference(Litmus litmus, MemoryModel model, SortedSet<String> judged) {
    SortedSet<String> explored = outcomes(litmus, model);
    return explored.equals(judged)
        ? ""
        : "missing: %s%nextra: %s".formatted(without(judged, explored), without(explored, judged));
  }

  private static String without(SortedSet<String> from, SortedSet<String> those) {
    SortedSet<String> left = new TreeSet<>(from);
    left.removeAll(those);
    return left.isEmpty() ? "" : left.toString();
  }

  /// Fails with the smallest program found for which the complaint is not empty.
  private static void forEachProgram(Mix mix, int programs, Function<Litmus, String> complaint) {
    int some = mix.fencesOthers() ? programs / 5 : programs;
    for (int seed = 0; seed < some; seed++) {
      Draft draft = Generator.draft(seed, mix);
      if (!complain(draft, complaint).isEmpty()) {
        Draft small = draft.shrunk(smaller -> !complain(smaller, complaint).isEmpty());
        fail("%s, seed %d:%n%s%s".formatted(mix, seed, small, complain(small, complaint)));
      }
    }
  }

  private static String complain(Draft draft, Function<Litmus, String> complaint) {
    try {
      return complaint.apply(draft.litmus());
    } catch (AssertionError | RuntimeException e) {
      return e.toString();
    }
  }
}
