// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.infra.ThreadParams;

class RefcountBenchTest {
  private static final RefcountBench BENCH = new RefcountBench();

  record Pair(String name, Function<RefcountBench.Counts, Object> run, Object result) {}

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
        new Pair("percpu", of -> BENCH.percpu(of, cpu(of)), false),
        new Pair("percpuThreadLocal", of -> BENCH.percpuThreadLocal(of, cpu(of)), false),
        new Pair("atomicInteger", BENCH::atomicInteger, 3),
        new Pair("netty", BENCH::netty, false));
  }

  private static RefcountBench.Cpu cpu(RefcountBench.Counts of) {
    RefcountBench.Cpu cpu = new RefcountBench.Cpu();
    cpu.setUp(of, new ThreadParams(0, 1, 0, 1, 0, 1, 0, 1, 0, 1));
    return cpu;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theCountIsBackWhereItWas(Pair pair) {
    RefcountBench.Counts counts = new RefcountBench.Counts();
    for (int n = 0; n < 3; n++) {
      assertThat(pair.run().apply(counts)).isEqualTo(pair.result());
    }
  }
}
