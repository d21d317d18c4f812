// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/// Which tests were asked, and so what can be judged.
///
/// @param whole whether all were
/// @param partial the races of which some were left out
public record Scope(boolean whole, Set<String> partial) {
  public static final Scope WHOLE = new Scope(true, Set.of());

  /// That of a filter on all sound tests.
  public static Scope of(Predicate<String> filter, Collection<String> tests) {
    Set<String> left = tests.stream().filter(filter.negate()).map(Site::race).collect(toSet());
    return new Scope(left.isEmpty(), left);
  }

  boolean covers(String race) {
    return whole || !partial.contains(race);
  }
}
