// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the checker said of a run's variants.
///
/// @param missing why some have no answer, in words; empty when all have one
/// @param wallMs how long it took in all
public record Check(String missing, long wallMs, List<Checked> tests) {
  /// Nothing said, and nothing missed.
  public static final Check NONE = new Check("", 0, List.of());

  /// This one with later answers, which take the place of earlier ones.
  public Check and(Check later) {
    Map<String, Checked> byName = new LinkedHashMap<>();
    tests.forEach(t -> byName.put(t.name(), t));
    later.tests.forEach(t -> byName.put(t.name(), t));
    return new Check(later.missing, wallMs + later.wallMs, List.copyOf(byName.values()));
  }
}
