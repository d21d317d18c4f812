// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.model.MemoryModel;

/// One site in one weaker form, and what became of the tests that reach it.
///
/// @param answers by the name of the test; of a test that a stronger form broke, that answer
/// @param witness an execution of the first hazard; null if there is none
record Tried(Change change, SortedMap<String, Answer> answers, @Nullable Shown witness) {

  /// An execution, as text.
  record Shown(String test, MemoryModel model, String text) {}

  /// Those that broke.
  SortedMap<String, Answer> broke() {
    SortedMap<String, Answer> broke = new TreeMap<>(answers);
    broke.values().removeIf(answer -> !answer.broke());
    return broke;
  }
}
