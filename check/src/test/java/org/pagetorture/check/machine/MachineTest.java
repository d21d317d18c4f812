// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.pagetorture.check.litmus.Litmus;
import org.pagetorture.check.litmus.Suite;

/// The machines against herd7, so that they may judge the explorer.
class MachineTest {
  private final Suite suite = Suite.read();

  @Test
  void scIsHerds() {
    agree("sc", Machine::sc);
  }

  @Test
  void tsoIsHerds() {
    agree("tso", Machine::tso);
  }

  private void agree(String model, Function<Litmus, SortedSet<String>> machine) {
    SortedMap<String, SortedSet<String>> expected = new TreeMap<>();
    suite.expected().forEach((name, models) -> expected.put(name, models.get(model)));
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    for (Map.Entry<String, Litmus> test : suite.tests().entrySet()) {
      found.put(test.getKey(), machine.apply(test.getValue()));
    }
    assertThat(found).isNotEmpty().isEqualTo(expected);
  }
}
