// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.infra.ThreadParams;

class RefcountBenchTest {
  private static final RefcountBench BENCH = new RefcountBench();
  private static final RefcountBench.Cpu CPU = new RefcountBench.Cpu();

  static {
    CPU.setUp(BENCH, new ThreadParams(0, 1, 0, 1, 0, 1, 0, 1, 0, 1));
  }

  record Pair(String name, Supplier<Object> run, Object result) {}

  /// What each benchmark returns of a count that starts at its first reference.
  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair("baseline", BENCH::baseline, 1),
        new Pair("casPair", BENCH::casPair, 1),
        new Pair("getPut", BENCH::getPut, false),
        new Pair("tryGetPut", BENCH::tryGetPut, false),
        new Pair("tryPinUnpin", BENCH::tryPinUnpin, false),
        new Pair("splitCmpxchg", BENCH::splitCmpxchg, true),
        new Pair("splitXadd", BENCH::splitXadd, true),
        new Pair("percpu", () -> BENCH.percpu(CPU), false),
        new Pair("percpuThreadLocal", () -> BENCH.percpuThreadLocal(CPU), false),
        new Pair("atomicInteger", BENCH::atomicInteger, 3),
        new Pair("netty", BENCH::netty, false));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theCountIsBackWhereItWas(Pair pair) {
    for (int n = 0; n < 3; n++) {
      assertThat(pair.run().get()).isEqualTo(pair.result());
    }
  }
}
