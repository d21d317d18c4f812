// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
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
    Map<String, Map<String, Map<Integer, Integer>>> numbers = new LinkedHashMap<>();
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      numbers
          .computeIfAbsent(site.type(), _ -> new HashMap<>())
          .computeIfAbsent(site.key(), _ -> new HashMap<>())
          .put(site.call(), i);
    }
    Map<String, byte[]> marked = new LinkedHashMap<>();
    numbers.forEach(
        (type, methods) ->
            marked.put(
                type,
                types
                    .classFile()
                    .transformClass(Objects.requireNonNull(types.find(type)), marks(methods))));
    return marked;
  }

  private static ClassTransform marks(Map<String, Map<Integer, Integer>> methods) {
    return (builder, element) -> {
      if (element instanceof MethodModel method) {
        Map<Integer, Integer> calls = methods.getOrDefault(Types.key(method), Map.of());
        builder.transformMethod(method, MethodTransform.transformingCode(mark(calls)));
      } else {
        builder.with(element);
      }
    };
  }

  private static CodeTransform mark(Map<Integer, Integer> calls) {
    return CodeTransform.ofStateful(
        () ->
            new CodeTransform() {
              private int call;

              @Override
              public void accept(CodeBuilder code, CodeElement element) {
                if (element instanceof InvokeInstruction) {
                  Integer number = calls.get(call++);
                  if (number != null) {
                    code.loadConstant(number).invokestatic(REACHED, "mark", MARK);
                  }
                }
                code.with(element);
              }
            });
  }
}
