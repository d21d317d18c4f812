// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Expect;
import org.pagetorture.stress.Busted.Needs;

class TestsTest {
  private static List<Line.Test> matching(String regex) {
    return Tests.matching(Pattern.compile(regex));
  }

  @Test
  void aBustedVariant() {
    assertThat(matching("faults.*BustedNoLock"))
        .containsExactly(
            new Line.Test(
                "org.pagetorture.stress.faults.LostUpdate.BustedNoLock",
                "faults",
                "LostUpdate",
                "BustedNoLock",
                List.of("X3"),
                Needs.INTERLEAVING,
                null,
                null,
                List.of("first", "second"),
                List.of(
                    new Line.Graded("2", Expect.ACCEPTABLE, "both counted"),
                    new Line.Graded("1", Expect.ACCEPTABLE_INTERESTING, "one lost"),
                    new Line.Graded("", Expect.FORBIDDEN, "one lost"))));
  }

  @Test
  void aSoundVariant() {
    Line.Test locked = matching("faults.*\\.Locked").getFirst();

    assertThat(locked.rows()).containsExactly("X1", "X2");
    assertThat(locked.needs()).isNull();
    assertThat(locked.strideSize()).isEqualTo(16);
    assertThat(locked.jvmFinding())
        .isEqualTo(new Line.Finding(List.of("25.0.3"), "nothing, really"));
    assertThat(locked.outcomes())
        .containsExactly(
            new Line.Graded("2", Expect.ACCEPTABLE, "both counted"),
            new Line.Graded("", Expect.FORBIDDEN, "one lost"));
  }

  @Test
  void sortedByName() {
    assertThat(matching("faults")).extracting(Line.Test::name).isSorted().hasSize(6);
  }
}
