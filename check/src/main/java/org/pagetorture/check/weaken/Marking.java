// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pagetorture.check.runtime.Reached;

/// The class files in which each site says that it is reached, by its number in a list.
final class Marking {
  private static final ClassDesc REACHED = ClassDesc.of(Reached.class.getName());
  private static final MethodTypeDesc MARK = MethodTypeDesc.ofDescriptor("(I)V");

  private Marking() {}

  /// The marked classes, by internal name.
  static Map<String, byte[]> of(List<Site> sites, Types types) {
    Map<String, CallTransform<Integer>> numbers = new LinkedHashMap<>();
    for (int i = 0; i < sites.size(); i++) {
      numbers.computeIfAbsent(sites.get(i).type(), _ -> new CallTransform<>()).put(sites.get(i), i);
    }
    Map<String, byte[]> marked = new LinkedHashMap<>();
    numbers.forEach((type, calls) -> marked.put(type, mark(type, calls, types)));
    return marked;
  }

  private static byte[] mark(String type, CallTransform<Integer> calls, Types types) {
    return types
        .classFile()
        .transformClass(Objects.requireNonNull(types.find(type)), calls.by(Marking::write));
  }

  private static void write(CodeBuilder code, InvokeInstruction call, int number) {
    code.loadConstant(number).invokestatic(REACHED, "mark", MARK).with(call);
  }
}
