// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shapes;

import static org.pagetorture.check.model.MemoryModel.JMM;
import static org.pagetorture.check.model.MemoryModel.TSO;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.check.model.MemoryModel;

/// Every litmus shape in every mode. SC forbids them all.
class ShapesTest {
  private static final String ORDERING_FENCES = "acquireFence(); releaseFence();";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          shape   | plain    | opaque   | rel/acq  | volatile | full fence | acq/rel fences
          SB      | TSO, JMM | TSO, JMM | TSO, JMM | -        | -          | TSO, JMM
          SB_3    | TSO, JMM | TSO, JMM | TSO, JMM | -        | -          | TSO, JMM
          R       | TSO, JMM | TSO, JMM | TSO, JMM | -        | -          | TSO, JMM
          RWC     | TSO, JMM | TSO, JMM | TSO, JMM | -        | -          | TSO, JMM
          W_RWC   | TSO, JMM | TSO, JMM | TSO, JMM | -        | -          | TSO, JMM
          MP      | JMM      | JMM      | -        | -        | -          | -
          WRC     | JMM      | JMM      | -        | -        | -          | -
          ISA2    | JMM      | JMM      | -        | -        | -          | -
          S       | JMM      | JMM      | -        | -        | -          | -
          LB      | JMM      | -        | -        | -        | -          | -
          IRIW    | JMM      | JMM      | JMM      | -        | -          | JMM
          W_2_2   | JMM      | JMM      | JMM      | -        | -          | JMM
          CO_RR   | JMM      | -        | -        | -        | -          | -
          CO_WW   | -        | -        | -        | -        | -          | -
          CO_RW_1 | -        | -        | -        | -        | -          | -
          CO_RW_2 | -        | -        | -        | -        | -          | -
          CO_WR   | -        | -        | -        | -        | -          | -
          CO_WR_0 | -        | -        | -        | -        | -          | -
          """)
  void isAllowedUnder(
      Shape shape,
      String plain,
      String opaque,
      String ordered,
      String sequential,
      String fenced,
      String lightlyFenced) {
    Verdict.allowed(models(plain), shape.litmus("", "", ""));
    Verdict.allowed(models(opaque), shape.litmus("Opaque", "Opaque", ""));
    Verdict.allowed(models(ordered), shape.litmus("Release", "Acquire", ""));
    Verdict.allowed(models(sequential), shape.litmus("Volatile", "Volatile", ""));
    Verdict.allowed(models(fenced), shape.litmus("Opaque", "Opaque", "fullFence();"));
    Verdict.allowed(models(lightlyFenced), shape.litmus("Opaque", "Opaque", ORDERING_FENCES));
  }

  private static Set<MemoryModel> models(String cell) {
    return switch (cell) {
      case "TSO, JMM" -> EnumSet.of(TSO, JMM);
      case "JMM" -> EnumSet.of(JMM);
      default -> EnumSet.noneOf(MemoryModel.class);
    };
  }
}
