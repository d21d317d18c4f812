// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.results.Fixture;
import org.pagetorture.results.record.Variant.Needs;

class FamilyTest {
  @TempDir Path recorded;

  private List<Family> families(Fixture fixture) {
    return Family.of(Race.of(new Judge(fixture.record(), new KnownRates(recorded)).verdicts()));
  }

  private static Fixture race(Fixture fixture, String race, String... variants) {
    for (String variant : variants) {
      fixture.sound(race, variant);
    }
    return fixture;
  }

  @Test
  void putsRacesTogetherThatShareMostVariants() {
    Fixture fixture = race(new Fixture(), "RaceA", "X", "Y");
    race(fixture, "RaceB", "X", "Y", "Z");
    race(fixture, "RaceC", "V", "W", "X");
    assertThat(families(fixture))
        .extracting(f -> f.races().stream().map(Race::name).toList())
        .containsExactly(List.of("RaceA", "RaceB"), List.of("RaceC"));
  }

  @Test
  void keepsGroupsApart() {
    Fixture fixture = race(new Fixture(), "RaceA", "X", "Y");
    fixture.variant("gup", "RaceB", "X", null, null).variant("gup", "RaceB", "Y", null, null);
    assertThat(families(fixture)).hasSize(2);
  }

  @Test
  void namesSoundStrategiesFirst() {
    Fixture fixture = new Fixture().busted("RaceA", "BustedX", Needs.REORDERING);
    fixture.busted("RaceA", "BustedY", Needs.INTERLEAVING).sound("RaceA", "Z");
    assertThat(families(fixture).getFirst().strategies())
        .containsExactly("Z", "BustedY", "BustedX");
  }

  @Test
  void isLargestByItsAnswersAndNeverARaceAlone() {
    Fixture fixture = race(new Fixture(), "RaceA", "X", "Y");
    race(fixture, "RaceB", "X", "Y");
    race(fixture, "RaceC", "P", "Q", "R");
    race(fixture, "RaceD", "P", "Q", "R");
    race(fixture, "RaceE", "1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(Family.largest(families(fixture)).orElseThrow().races())
        .extracting(Race::name)
        .containsExactly("RaceC", "RaceD");
    assertThat(Family.largest(families(race(new Fixture(), "RaceE", "1", "2")))).isEmpty();
  }
}
