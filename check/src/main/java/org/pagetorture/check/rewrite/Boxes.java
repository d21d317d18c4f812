// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static java.lang.constant.ConstantDescs.CD_Object;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;

/// Boxing as bytecode.
final class Boxes {
  private Boxes() {}

  /// Boxes the value on the stack, if it is primitive.
  static void box(CodeBuilder code, TypeKind kind) {
    if (kind != TypeKind.REFERENCE) {
      ClassDesc box = box(kind);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, kind.upperBound()));
    }
  }

  /// Makes a value of that type from the boxed one on the stack.
  static void unbox(CodeBuilder code, ClassDesc type) {
    if (type.isPrimitive()) {
      ClassDesc box = box(TypeKind.from(type));
      code.checkcast(box).invokevirtual(box, type.displayName() + "Value", MethodTypeDesc.of(type));
    } else if (!type.equals(CD_Object)) {
      code.checkcast(type);
    }
  }

  private static ClassDesc box(TypeKind kind) {
    Class<?> primitive =
        switch (kind) {
          case BOOLEAN -> boolean.class;
          case BYTE -> byte.class;
          case CHAR -> char.class;
          case SHORT -> short.class;
          case LONG -> long.class;
          case FLOAT -> float.class;
          case DOUBLE -> double.class;
          default -> int.class;
        };
    return ClassDesc.of(MethodType.methodType(primitive).wrap().returnType().getName());
  }
}
