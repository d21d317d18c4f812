// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Expect;
import org.pagetorture.journal.Jdk;

/// The sessions of this run before, as recorded.
record Past(List<Line> lines) {
  static final Past NONE = new Past(List.of());

  Line.@Nullable Run lastRun() {
    return of(Line.Run.class).reduce((_, last) -> last).orElse(null);
  }

  List<Line.Fork> forks() {
    return of(Line.Fork.class).toList();
  }

  Map<String, Line.Test> tests() {
    return of(Line.Test.class).collect(toMap(Line.Test::name, t -> t, (_, last) -> last));
  }

  /// The variants that crashed, hung, or showed what is forbidden.
  Set<String> failed() {
    return of(Line.Fork.class)
        .filter(f -> f.failed() || f.showed(Expect.FORBIDDEN))
        .map(Line.Fork::name)
        .collect(toSet());
  }

  /// What differs from then: results from before and after may not compare.
  List<String> changes(Jdk jdk, List<Line.Test> now) {
    List<String> changes = new ArrayList<>();
    Line.Run last = lastRun();
    if (last != null && !last.jdk().equals(jdk)) {
      changes.add("the JDK was %s, and is %s".formatted(last.jdk().name(), jdk.name()));
    }
    tests().values().stream()
        .filter(then -> !now.contains(then))
        .map(then -> then.name() + " has changed")
        .sorted()
        .forEach(changes::add);
    return changes;
  }

  private <L extends Line> Stream<L> of(Class<L> type) {
    return lines.stream().filter(type::isInstance).map(type::cast);
  }
}
