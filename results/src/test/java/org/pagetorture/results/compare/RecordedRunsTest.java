// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.compare.Differences.Level;
import org.pagetorture.results.verdict.KnownRates;

/// Two real runs of the same, on one machine: whatever is different between them is chance.
class RecordedRunsTest {
  private static final Path RECORDED = Path.of("recorded");

  private static Archive run(String day) throws IOException {
    return Archive.read(RECORDED.resolve("2026-11-%s-amd-epyc-jdk25.0.3".formatted(day)));
  }

  @Test
  void nobodyCriesWolf() throws IOException {
    Differences d =
        Differences.of(run("21"), run("22"), Pattern.compile(""), new KnownRates(RECORDED));
    assertThat(d.common().verdicts()).isGreaterThan(500);
    assertThat(d.fails(Level.BENCH)).isFalse();
    assertThat(d.verdicts()).isEmpty();
    // By their intervals nearly all of them would differ.
    assertThat(d.rates().rows()).hasSizeGreaterThan(d.rates().among() / 2);
  }
}
