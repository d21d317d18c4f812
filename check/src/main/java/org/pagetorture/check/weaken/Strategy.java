// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pagetorture.check.jcstress.StressTest;

/// One answer to the questions of some tests.
///
/// @param name the last part of their package, and their simple name
record Strategy(String name, List<StressTest> tests) {
  /// Groups tests that have a package and a simple name in common.
  static List<Strategy> of(List<StressTest> tests) {
    Map<String, List<StressTest>> strategies = new TreeMap<>();
    for (StressTest test : tests) {
      strategies.computeIfAbsent(name(test), _ -> new ArrayList<>()).add(test);
    }
    return strategies.entrySet().stream()
        .map(group -> new Strategy(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  private static String name(StressTest test) {
    String type = test.binaryName();
    String packageName = type.substring(0, Math.max(0, type.lastIndexOf('.')));
    String group = packageName.substring(packageName.lastIndexOf('.') + 1);
    return group + test.name().substring(test.name().lastIndexOf('.'));
  }
}
