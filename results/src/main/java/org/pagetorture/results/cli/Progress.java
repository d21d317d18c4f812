// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.pagetorture.results.record.Fork;
import org.pagetorture.results.record.Line;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Start;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.stats.Figures;
import org.pagetorture.results.verdict.Judge;
import org.pagetorture.results.verdict.KnownRates;
import org.pagetorture.results.verdict.Verdict;
import org.pagetorture.results.verdict.Verdict.Word;

/// What a run says while it runs: a status line, each break at once, and with `-v` each variant as
/// its first fork ends.
final class Progress implements Watcher<Line> {
  private final RunRecord record;
  private final KnownRates rates;
  private final Screen screen;
  private final boolean verbose;
  private final Set<String> touched = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<String> broken = new HashSet<>();
  private int forks;
  private boolean stopping;

  /// Goes on from what is in the record already.
  Progress(RunRecord record, KnownRates rates, Screen screen, boolean verbose) {
    this.record = record;
    this.rates = rates;
    this.screen = screen;
    this.verbose = verbose;
    screen.status("probing the JVM and the machine ...");
  }

  @Override
  public synchronized void accept(Line line) {
    record.add(line);
    switch (line) {
      case Start start -> status(start);
      case Fork fork -> {
        forks++;
        record.variant(fork.name()).ifPresent(v -> ended(v, fork));
      }
      default -> {}
    }
  }

  @Override
  public synchronized void stopping() {
    stopping = true;
    screen.status("stopping: waiting for the runner; Ctrl-C again quits at once");
  }

  private void status(Start start) {
    if (!stopping) {
      // The name comes last: a narrow terminal cuts it, and not the figures.
      screen.status(
          "[%d/%d] %s left, %d required, %d shown, %d broken: %s %s"
              .formatted(
                  forks,
                  forks + start.left(),
                  Figures.duration(Duration.ofMillis(start.etaMs())),
                  start.required(),
                  shown.size(),
                  broken.size(),
                  record.variant(start.name()).map(Variant::shortName).orElse(start.name()),
                  start.modes()));
    }
  }

  private void ended(Variant variant, Fork fork) {
    Verdict verdict = new Judge(record, rates).verdict(variant);
    if (verdict.word() == Word.SHOWN) {
      shown.add(variant.name());
    }
    if (verdict.word() == Word.BROKEN && broken.add(variant.name())) {
      new Notes(screen, verbose).broken(variant, verdict);
    } else if (verbose && touched.add(variant.name())) {
      // What was not seen says nothing yet: its control may still come.
      String word =
          verdict.word() == Word.SHOWN || verdict.isFailure()
              ? verdict.word().toString()
              : "unseen";
      screen.print(
          "%-9s %s %s %s".formatted(word, variant.shortName(), fork.modes(), verdict.figure()));
    }
  }
}
