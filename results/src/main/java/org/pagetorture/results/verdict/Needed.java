// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static org.pagetorture.results.stats.Frequency.CONFIDENCE;

import java.time.Duration;
import java.util.List;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.stats.Frequency;

/// What a busted variant that was not shown would take: another machine, C2, or more time.
final class Needed {
  private final boolean tso;
  private final KnownRates rates;

  Needed(RunRecord record, KnownRates rates) {
    String arch = record.run().map(r -> r.machine().arch()).orElse("");
    this.tso = arch.equals("amd64") || arch.startsWith("x86");
    this.rates = rates;
  }

  String toShow(Variant variant, List<Fork> forks, Frequency hazard) {
    if (variant.needs() == Needs.REORDERING && tso) {
      return "a machine weaker than x86, or plain accesses in C2";
    }
    // Below C2 an opaque access is a volatile one.
    if (variant.needs() != Needs.INTERLEAVING
        && forks.stream().noneMatch(f -> f.modes().contains("C2") || f.modes().equals("VM"))) {
      return "C2, which no fork ran";
    }
    return "more time: " + time(variant, forks, hazard);
  }

  private String time(Variant variant, List<Fork> forks, Frequency hazard) {
    long wallMs = forks.stream().mapToLong(Fork::wallMs).sum();
    double bound = hazard.upperBound(CONFIDENCE);
    KnownRates.Known known = rates.last(variant.name()).orElse(null);
    if (known == null) {
      // A rate at the bound takes as many samples again.
      return "%s or longer, rate %s"
          .formatted(Figures.duration(Duration.ofMillis(wallMs)), "< " + Figures.rate(bound));
    }
    double rate = known.frequency().rate();
    String last = "%s (%s)".formatted(Figures.rate(rate), known.run());
    double more = Frequency.samplesToSee(rate, CONFIDENCE) - hazard.samples();
    if (more <= 0) {
      return "rarer here than its last known rate " + last;
    }
    Duration wait = Duration.ofMillis((long) (more * wallMs / hazard.samples()));
    return "%s for 95 %% at its last known rate %s".formatted(Figures.duration(wait), last);
  }
}
