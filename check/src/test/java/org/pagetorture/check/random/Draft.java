// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pagetorture.check.litmus.Litmus;

/// A program that can still be changed: the statements of each thread.
record Draft(List<List<String>> threads) {
  Litmus litmus() {
    return Litmus.parse(toString());
  }

  /// The program without as many statements as possible such that it still has the property.
  Draft shrunk(Predicate<Draft> property) {
    for (int thread = 0; thread < threads.size(); thread++) {
      for (int statement = 0; statement < threads.get(thread).size(); statement++) {
        Draft smaller = without(thread, statement);
        if (property.test(smaller)) {
          return smaller.shrunk(property);
        }
      }
    }
    return this;
  }

  private Draft without(int thread, int statement) {
    List<List<String>> fewer = new ArrayList<>(threads);
    List<String> statements = new ArrayList<>(threads.get(thread));
    statements.remove(statement);
    fewer.set(thread, statements);
    return new Draft(fewer);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int thread = 0; thread < threads.size(); thread++) {
      text.append("Thread").append(thread).append(" {\n  ");
      text.append(String.join("\n  ", threads.get(thread))).append("\n}\n");
    }
    return text.toString();
  }
}
