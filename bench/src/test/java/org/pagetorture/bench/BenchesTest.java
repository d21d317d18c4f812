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
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.pagetorture.model.dirty.DirtyMark;
import org.pagetorture.model.fault.FaultPath;
import org.pagetorture.model.mkwrite.MkwriteProtocol;

/// What JMH runs has something to be compared with, and runs every member of its family.
class BenchesTest {
  /// A parameter, and the family whose sound members it lists, and the busted ones if they have a
  /// price.
  record Listed(Class<? extends Bench> subject, String param, Class<?> family, boolean busted) {}

  static Stream<Listed> lists() {
    return Stream.of(
        new Listed(DirtyBench.class, "way", DirtyMark.class, true),
        new Listed(FaultBench.class, "path", FaultPath.class, false),
        new Listed(MkwriteBench.class, "protocol", MkwriteProtocol.class, false));
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
    List<String> members =
        members(listed.family()).filter(m -> listed.busted() || !m.startsWith("Busted")).toList();
    assertThat(
            benchmarks().stream()
                .filter(b -> b.getUserClassQName().equals(listed.subject().getName()))
                .flatMap(b -> b.getParams().orElse(Map.of()).entrySet().stream())
                .filter(p -> p.getKey().equals(listed.param()))
                .map(Map.Entry::getValue))
        .isNotEmpty()
        .allSatisfy(names -> assertThat(names).containsExactlyInAnyOrderElementsOf(members));
  }

  private static Stream<String> members(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(BenchesTest::members)
        : Stream.of(family.getSimpleName());
  }
}
