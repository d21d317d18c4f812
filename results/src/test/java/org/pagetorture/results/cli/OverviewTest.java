// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pagetorture.results.record.Variant.Needs.INTERLEAVING;
import static org.pagetorture.results.record.Variant.Needs.REORDERING;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;

class OverviewTest {
  @Test
  void countsTheVerdictsOfEachGroup() {
    Fixture run =
        new Fixture()
            .variant("dax", "GupVsTruncate", "BustedNoWait", INTERLEAVING, null)
            .fork(1000, 7, 0)
            .variant("dax", "GupVsTruncate", "BreakLayouts", null, null)
            .fork(1000, 0, 0)
            .variant("dax", "DmaVsReuse", "BustedNoFence", REORDERING, null)
            .fork(1000, 0, 0)
            .variant("gup", "ForkVsPin", "Seqcount", null, null)
            .fork(1000, 0, 0);
    assertThat(printed(run))
        .isEqualTo(
            """
                 races  holds  shown  not shown  no power
            dax      2      1      1          1
            gup      1                                  1

            """);
  }

  @Test
  void oneGroupNeedsNone() {
    Fixture run = new Fixture().sound("GupVsTruncate", "BreakLayouts").fork(1000, 0, 0);
    assertThat(printed(run)).isEmpty();
  }

  private static String printed(Fixture run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true);
    KnownRates none = new KnownRates(Path.of("none"));
    new Overview(new Judge(run.record(), none).verdicts()).print(new Screen(stream, stream, 100));
    return out.toString(UTF_8);
  }
}
