// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.archive.Archive;
import org.pagetorture.results.bench.BenchRecord;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Fork.Status;
import org.pagetorture.results.record.Variant.Needs;
import org.pagetorture.results.stats.Frequency;
import org.pagetorture.results.verdict.KnownRates;

/// Outcomes that came or went, and rates.
class OutcomesTest {
  private static final long N = 1_000_000;

  private static Side side(Fixture fixture) {
    Archive archive =
        new Archive(Path.of("a"), fixture.record(), new BenchRecord(), Weakenings.NONE, List.of());
    return new Side(archive, new KnownRates(Path.of("nowhere")), Pattern.compile(""));
  }

  private static Fixture busted() {
    return new Fixture().busted("GupVsTruncate", "NoWait", Needs.INTERLEAVING);
  }

  private static OutcomeChange change(Fixture here, Fixture there) {
    List<OutcomeChange> changes = new Outcomes(side(here), side(there)).changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  @Test
  void anOutcomeThatWasFrequentIsGone() {
    OutcomeChange gone = change(busted().fork(N, 20_000, 0), busted().fork(N, 0, 0));
    assertThat(gone.isNew()).isFalse();
    assertThat(gone.id()).isEqualTo("true, true");
    assertThat(gone.seen()).isEqualTo(new Frequency(20_000, N));
    assertThat(gone.missed()).isEqualTo(new Frequency(0, N));
    assertThat(gone.excluded()).isTrue();
    assertThat(gone.tells()).isTrue();
    assertThat(gone.why()).isEqualTo("2.0e-2 is beyond the bound < 3.0e-6");
  }

  @Test
  void anOutcomeThatWasRareMayComeAgain() {
    OutcomeChange gone = change(busted().fork(N, 1, 0), busted().fork(N, 0, 0));
    assertThat(gone.tells()).isFalse();
    assertThat(gone.why()).isEqualTo("too few samples to tell: at 1.0e-6 it takes 3.00M");
  }

  @Test
  void beyondTheBoundIsNotEnoughWhereForksDiffer() {
    OutcomeChange added = change(busted().fork(N, 0, 0), busted().fork(N, 60, 0));
    assertThat(added.isNew()).isTrue();
    assertThat(added.excluded()).isTrue();
    assertThat(added.tells()).isFalse();
    assertThat(added.why()).endsWith(", but forks of one run differ as much");
  }

  @Test
  void aForbiddenOneThatIsNewAlwaysTells() {
    assertThat(change(busted().fork(N, 0, 0), busted().fork(N, 0, 1)).tells()).isTrue();
    assertThat(change(busted().fork(N, 0, 1), busted().fork(N, 0, 0)).tells()).isFalse();
  }

  @Test
  void otherModesSayNothing() {
    Fixture here = busted().fork("C1+C1", Status.NORMAL, N, N / 2, 0).fork(N, 0, 0);
    OutcomeChange gone = change(here, busted().fork(N, 0, 0));
    assertThat(gone.tells()).isFalse();
    assertThat(gone.why()).isEqualTo("never in the modes and flags that both ran");
    Fixture c1 = busted().fork("C1+C1", Status.NORMAL, N, N / 2, 0);
    assertThat(change(c1, busted().fork(N, 0, 0)).why())
        .isEqualTo("only in modes or flags that the other run has no samples of");
  }

  @Test
  void aVariantThatDidNotRunLostNoOutcome() {
    assertThat(new Outcomes(side(busted().fork(N, 9, 0)), side(busted())).changes()).isEmpty();
  }

  /// A variant whose forks differ as real ones do, about that rate.
  private static Fixture forks(int n, double rate, long seed) {
    Random random = new Random(seed);
    Fixture fixture = busted();
    for (int i = 0; i < n; i++) {
      fixture.fork(N, (long) (N * rate * Math.exp(random.nextGaussian())), 0);
    }
    return fixture;
  }

  @Test
  void ratesThatAreTheSameDoNotDifferThoughTheirIntervalsPart() {
    for (int seed = 0; seed < 20; seed += 2) {
      Rates rates = Rates.of(side(forks(6, 0.01, seed)), side(forks(6, 0.01, seed + 1)));
      assertThat(rates.among()).isEqualTo(2);
      assertThat(rates.rows()).hasSize(2);
      assertThat(rates.differing()).isEmpty();
    }
  }

  @Test
  void ratesThatDifferBeyondTheirForksAreSaidTo() {
    Rates rates = Rates.of(side(forks(6, 0.1, 1)), side(forks(6, 0.001, 2)));
    assertThat(rates.forks()).isZero();
    RateChange change = rates.differing().getFirst();
    assertThat(change.id()).isEqualTo("true, true");
    assertThat(change.ratio()).isBetween(0.003, 0.03);
    assertThat(change.corrected()).isLessThan(0.05);
    assertThat(change.forksHere()).isEqualTo(6);
    assertThat(change.modes()).hasToString("C2+C2");
  }

  @Test
  void ofTooFewForksItIsSaidHowManyItTakes() {
    Rates rates = Rates.of(side(busted().fork(N, 9, 0)), side(busted().fork(N, N / 2, 0)));
    assertThat(rates.rows()).hasSize(2);
    assertThat(rates.differing()).isEmpty();
    assertThat(rates.forks()).isEqualTo(5);
  }

  @Test
  void modesAreNotMixed() {
    Fixture here = busted().fork("C1+C1", Status.NORMAL, N, 9, 0).fork(N, N / 2, 0);
    Rates rates = Rates.of(side(here), side(busted().fork(N, N / 2, 0)));
    assertThat(rates.among()).isEqualTo(2);
    assertThat(rates.rows()).isEmpty();
  }
}
