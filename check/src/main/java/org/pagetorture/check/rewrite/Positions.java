// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.LabelTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where the labels of a method stand among its elements.
final class Positions {
  private final Map<Label, Integer> positions = new HashMap<>();

  Positions(List<CodeElement> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof LabelTarget target) {
        positions.put(target.label(), i);
      }
    }
  }

  int of(Label label) {
    return Objects.requireNonNull(positions.get(label));
  }
}
