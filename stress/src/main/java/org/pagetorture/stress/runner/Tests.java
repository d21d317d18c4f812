// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.JvmFinding;
import org.pagetorture.stress.Race;
import org.pagetorture.stress.Slow;

/// The variants of this jar: JCStress' list of tests, and our annotations on their classes.
final class Tests {
  private Tests() {}

  static List<Line.Test> matching(Pattern filter) {
    return TestList.tests().stream()
        .filter(name -> filter.matcher(name).find())
        .map(name -> describe(TestList.getInfo(name)))
        .sorted(Comparator.comparing(Line.Test::name))
        .toList();
  }

  /// The variant of that name, if it is in JCStress' list.
  static Optional<Line.Test> named(String name) {
    return TestList.tests().contains(name)
        ? Optional.of(describe(TestList.getInfo(name)))
        : Optional.empty();
  }

  private static Line.Test describe(TestInfo info) {
    Class<?> variant = load(info.binaryName());
    Class<?> race = variant;
    while (race.getEnclosingClass() != null) {
      race = race.getEnclosingClass();
    }
    String group = race.getPackageName();
    return new Line.Test(
        info.name(),
        group.substring(group.lastIndexOf('.') + 1),
        race.getSimpleName(),
        variant.getSimpleName(),
        rows(variant, race),
        annotation(variant, Busted.class).map(Busted::needs).orElse(null),
        annotation(variant, JvmFinding.class)
            .map(f -> new Line.Finding(List.of(f.seenOn()), f.what()))
            .orElse(null),
        annotation(variant, Slow.class).map(Slow::strideSize).orElse(null),
        info.actorNames(),
        outcomes(info));
  }

  private static Class<?> load(String binaryName) {
    try {
      return Class.forName(binaryName, false, Tests.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("META-INF/TestList names a class that is not there", e);
    }
  }

  private static List<String> rows(Class<?> variant, Class<?> race) {
    return annotation(variant, Race.class)
        .or(() -> annotation(race, Race.class))
        .map(r -> Arrays.asList(r.value()))
        .orElse(List.of());
  }

  private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> annotation) {
    return Optional.ofNullable(type.getAnnotation(annotation));
  }

  private static List<Line.Graded> outcomes(TestInfo info) {
    List<StateCase> cases = new ArrayList<>(info.cases());
    StateCase other = info.unmatched();
    if (other.matchPattern().isEmpty()) {
      cases.add(other);
    }
    return cases.stream()
        .map(c -> new Line.Graded(c.matchPattern(), c.expect(), c.description()))
        .toList();
  }
}
