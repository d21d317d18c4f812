// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The loops of a method.
final class Loops {
  private Loops() {}

  /// The targets of backward branches at which the operand stack is empty.
  static Set<Label> headers(CodeModel code, Positions positions) {
    List<CodeElement> elements = code.elementList();
    var headers = new LinkedHashSet<Label>();
    for (int i = 0; i < elements.size(); i++) {
      for (Label target : targets(elements.get(i))) {
        if (positions.of(target) < i) {
          headers.add(target);
        }
      }
    }
    headers.removeAll(withOperands(code));
    return headers;
  }

  /// Where an instruction may jump to.
  static List<Label> targets(CodeElement element) {
    return switch (element) {
      case BranchInstruction branch -> List.of(branch.target());
      case TableSwitchInstruction table -> targets(table.defaultTarget(), table.cases());
      case LookupSwitchInstruction lookup -> targets(lookup.defaultTarget(), lookup.cases());
      default -> List.of();
    };
  }

  private static List<Label> targets(Label other, List<SwitchCase> cases) {
    var targets = new ArrayList<Label>();
    targets.add(other);
    cases.forEach(one -> targets.add(one.target()));
    return targets;
  }

  private static Set<Label> withOperands(CodeModel code) {
    return code.findAttribute(Attributes.stackMapTable()).stream()
        .flatMap(table -> table.entries().stream())
        .filter(frame -> !frame.stack().isEmpty())
        .map(StackMapFrameInfo::target)
        .collect(Collectors.toSet());
  }
}
