// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls of one class that are written anew, each with what is to become of it.
///
/// @param <T> what that is
final class CallTransform<T> {
  private final Map<String, Map<Integer, T>> methods = new HashMap<>();

  /// Writes a call.
  interface Writer<T> {
    void write(CodeBuilder code, InvokeInstruction call, T what);
  }

  void put(Site site, T what) {
    methods.computeIfAbsent(site.key(), _ -> new HashMap<>()).put(site.call(), what);
  }

  /// The class with its calls as `writer` writes them, and all else as it is.
  ClassTransform by(Writer<T> writer) {
    return (builder, element) -> {
      Map<Integer, T> calls =
          element instanceof MethodModel method ? methods.get(Types.key(method)) : null;
      if (calls != null && element instanceof MethodModel method) {
        builder.transformMethod(method, MethodTransform.transformingCode(code(calls, writer)));
      } else {
        builder.with(element);
      }
    };
  }

  private static <T> CodeTransform code(Map<Integer, T> calls, Writer<T> writer) {
    return CodeTransform.ofStateful(
        () ->
            new CodeTransform() {
              private int number;

              @Override
              public void accept(CodeBuilder code, CodeElement element) {
                @Nullable T what =
                    element instanceof InvokeInstruction ? calls.get(number++) : null;
                if (what != null && element instanceof InvokeInstruction call) {
                  writer.write(code, call, what);
                } else {
                  code.with(element);
                }
              }
            });
  }
}
