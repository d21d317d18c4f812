// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTest {
  private static final Grade ANY = new Grade(".*, 1", Expect.ACCEPTABLE, "any");
  private static final Grade EXACT = new Grade("0, 1", Expect.FORBIDDEN, "exact");
  private static final Grade OTHER = new Grade("", Expect.ACCEPTABLE_INTERESTING, "other");
  private static final Grade LAST = new Grade("", Expect.ACCEPTABLE, "last");

  @Test
  void theExactIdWinsThenTheFirstExpressionThenTheDefault() {
    Grading grading = new Grading(List.of(ANY, EXACT, OTHER));
    assertThat(grading.of("0, 1")).isEqualTo(EXACT);
    assertThat(grading.of("1, 1")).isEqualTo(ANY);
    assertThat(grading.of("1, 0")).isEqualTo(OTHER);
  }

  @Test
  void theLastDefaultCounts() {
    assertThat(new Grading(List.of(OTHER, LAST)).of("1")).isEqualTo(LAST);
  }

  @Test
  void withoutDefaultTheRestIsForbidden() {
    assertThat(new Grading(List.of(EXACT)).of("1, 0").expect()).isEqualTo(Expect.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0, 1", "-1", "1.5, 0.25", "true, false", "null, a", "1:2"})
  void exact(String id) {
    assertThat(new Grade(id, Expect.ACCEPTABLE, "").isExact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".*", "0, .", "[01]", "(0|1), 1", "\\d", "1?"})
  void severalAtOnce(String id) {
    assertThat(new Grade(id, Expect.ACCEPTABLE, "").isExact()).isFalse();
  }
}
