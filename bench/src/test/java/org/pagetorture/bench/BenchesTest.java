// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.pagetorture.model.dax.RcuWait;
import org.pagetorture.model.dax.TruncateStrategy;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.fault.FaultPath;
import org.pagetorture.model.mkwrite.MkwriteProtocol;
import org.pagetorture.model.rcu.Rcu;

/// What JMH runs has something to be compared with, and runs every member of its family.
class BenchesTest {
  record Listed(Class<? extends Bench> subject, String param, Stream<String> names) {}

  static Stream<Listed> lists() {
    return Stream.of(
        new Listed(DirtyBench.class, "way", members(DirtyMark.class)),
        new Listed(FaultBench.class, "path", sound(FaultPath.class)),
        new Listed(MkwriteBench.class, "protocol", sound(MkwriteProtocol.class)),
        new Listed(GupBench.class, "strategy", sound(TruncateStrategy.class)),
        new Listed(LatencyBench.class, "rcu", sound(Rcu.class)));
  }

  private static Set<BenchmarkListEntry> benchmarks() {
    var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    return BenchmarkList.defaultList().find(silent, List.of(), List.of());
  }

  @Test
  void everySubjectHasABaseline() {
    Map<String, Set<String>> methods =
        benchmarks().stream()
            .collect(
                groupingBy(
                    BenchmarkListEntry::getUserClassQName,
                    flatMapping(b -> Stream.of(method(b)), toSet())));
    assertThat(methods)
        .hasSizeGreaterThan(3)
        .allSatisfy((subject, names) -> assertThat(names).containsAnyOf("baseline", "quiet"));
  }

  private static String method(BenchmarkListEntry benchmark) {
    return benchmark.getUsername().replaceFirst(".*\\.", "");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListNamesTheWholeFamily(Listed listed) {
    List<String> expected = listed.names().toList();
    assertThat(paramsOf(listed.subject(), listed.param()))
        .isNotEmpty()
        .allSatisfy(names -> assertThat(names).containsExactlyInAnyOrderElementsOf(expected));
  }

  private static Stream<String> sound(Class<?> family) {
    return members(family).filter(name -> !name.startsWith("Busted"));
  }

  private static List<String[]> paramsOf(Class<?> subject, String param) {
    return benchmarks().stream()
        .filter(b -> b.getUserClassQName().equals(subject.getName()))
        .flatMap(b -> b.getParams().orElse(Map.of()).entrySet().stream())
        .filter(p -> p.getKey().equals(param))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Test
  void everyThreadIsWatched() {
    assertThat(benchmarks().stream().map(BenchmarkListEntry::getUserClassQName).distinct())
        .allSatisfy(
            name -> {
              Class<?> subject = Class.forName(name);
              assertThat(subject).isAssignableTo(Bench.class);
              assertThat(subject.getAnnotation(State.class).value()).isEqualTo(Scope.Thread);
            });
  }

  private static Stream<String> members(Class<?> family) {
    if (family == RcuWait.class) {
      // One strategy over each grace period.
      return members(Rcu.class);
    }
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(BenchesTest::members)
        : Stream.of(family.getSimpleName());
  }
}
