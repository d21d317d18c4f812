// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.pagetorture.model.rcu.Rcu;

class RcuBenchTest {
  @ParameterizedTest
  @ValueSource(classes = {RcuBench.class, SynchronizeBench.class})
  void everyFlavourHasItsMethod(Class<?> bench) {
    assertThat(methods(bench)).containsAll(flavours(Rcu.class).collect(toSet()));
  }

  private static Set<String> methods(Class<?> bench) {
    return Stream.of(bench.getMethods())
        .filter(m -> m.isAnnotationPresent(Benchmark.class))
        .map(m -> m.getName())
        .collect(toSet());
  }

  /// The sound ones of a family: `RcuFence` is `fence`.
  private static Stream<String> flavours(Class<?> family) {
    if (family.isSealed()) {
      return Stream.of(family.getPermittedSubclasses()).flatMap(RcuBenchTest::flavours);
    }
    String name = family.getSimpleName();
    return Stream.of(name)
        .filter(n -> !n.startsWith("Busted"))
        .map(n -> n.replaceFirst("^Rcu", "").toLowerCase(Locale.ROOT));
  }
}
