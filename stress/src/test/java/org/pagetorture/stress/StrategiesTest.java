// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.dax.BustedSplitOverflow;
import org.pagetorture.model.dax.RcuWait;
import org.pagetorture.model.rcu.Rcu;
import org.pagetorture.stress.dax.PinOverflow;
import org.pagetorture.stress.fault.AroundVsRead;
import org.pagetorture.stress.fault.AroundVsShrink;
import org.pagetorture.stress.fault.FaultVsTruncate;
import org.pagetorture.stress.gup.ReuseVsOwnPin;
import org.pagetorture.stress.gup.WriteGupVsContinue;
import org.pagetorture.stress.mkwrite.MkwriteVsDontneed;
import org.pagetorture.stress.mkwrite.MkwriteVsWriteback;
import org.pagetorture.stress.refcount.PutVsFree;
import org.pagetorture.stress.refcount.PutVsPut;

/// A race runs every strategy of the family that it is made with, and calls it by its name.
class StrategiesTest {
  /// Races that ask what only some of their family have; another race runs the rest of it.
  private static final Set<Class<?>> PARTIAL =
      Set.of(
          AroundVsRead.class,
          AroundVsShrink.class,
          FaultVsTruncate.class,
          MkwriteVsDontneed.class,
          MkwriteVsWriteback.class,
          PinOverflow.class,
          PutVsFree.class,
          PutVsPut.class,
          ReuseVsOwnPin.class,
          WriteGupVsContinue.class);

  /// A race and its family.
  record Matrix(Class<?> race, Class<?> family) {}

  static Stream<Matrix> matrices() throws IOException {
    return RacesTest.variants().stream()
        .map(RacesTest::race)
        .distinct()
        .flatMap(
            race ->
                Arrays.stream(race.getDeclaredConstructors())
                    .map(Constructor::getParameterTypes)
                    .flatMap(Arrays::stream)
                    .filter(Class::isSealed)
                    .map(family -> new Matrix(race, family)));
  }

  static Stream<Matrix> wholeMatrices() throws IOException {
    return matrices().filter(m -> !PARTIAL.contains(m.race()));
  }

  @ParameterizedTest
  @MethodSource("wholeMatrices")
  void theRaceRunsTheWholeFamily(Matrix matrix) {
    assertThat(variants(matrix.race())).isEqualTo(strategies(matrix.family()).collect(toSet()));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void everyStrategyHasARace(Matrix matrix) throws IOException {
    Class<?> family = matrix.family();
    Set<String> raced =
        matrices()
            .filter(m -> m.family().isAssignableFrom(family))
            .flatMap(m -> variants(m.race()).stream())
            .collect(toSet());
    assertThat(raced).containsAll(strategies(family).toList());
  }

  private static Set<String> variants(Class<?> race) {
    return Arrays.stream(race.getDeclaredClasses()).map(Class::getSimpleName).collect(toSet());
  }

  private static Stream<String> strategies(Class<?> family) {
    if (family == RcuWait.class) {
      // One strategy over each grace period.
      return strategies(Rcu.class);
    }
    if (family == BustedSplitOverflow.class) {
      return Stream.of(); // fails by the number of pins alone, in PinOverflow
    }
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(StrategiesTest::strategies)
        : Stream.of(family.getSimpleName());
  }
}
