// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/// Which tests were asked, and so what can be judged.
///
/// @param partial the races of which some were left out
public record Scope(Set<String> partial) {
  public static final Scope WHOLE = new Scope(Set.of());

  /// That of a filter on all sound tests.
  public static Scope of(Predicate<String> filter, Collection<String> tests) {
    return new Scope(tests.stream().filter(filter.negate()).map(Site::race).collect(toSet()));
  }

  /// Whether nothing was left out.
  public boolean whole() {
    return partial.isEmpty();
  }

  boolean covers(String race) {
    return !partial.contains(race);
  }
}
