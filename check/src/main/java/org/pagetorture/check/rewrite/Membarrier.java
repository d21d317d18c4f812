// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static java.lang.classfile.ClassFile.ACC_NATIVE;

import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.util.stream.Stream;

/// The methods that mean: every other actor executes a full fence between call and return.
public final class Membarrier {
  private Membarrier() {}

  /// Whether a method carries an annotation of that simple name.
  public static boolean marks(MethodModel method) {
    Stream<Annotation> visible =
        method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
            .flatMap(attribute -> attribute.annotations().stream());
    Stream<Annotation> invisible =
        method.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
            .flatMap(attribute -> attribute.annotations().stream());
    return Stream.concat(visible, invisible)
        .map(annotation -> annotation.className().stringValue())
        .anyMatch(name -> name.endsWith("/Membarrier;") || name.endsWith("$Membarrier;"));
  }

  /// Adds the method with a body that says so, and returns a default value.
  static void replace(ClassBuilder builder, MethodModel method) {
    builder.withMethodBody(
        method.methodName(),
        method.methodType(),
        method.flags().flagsMask() & ~ACC_NATIVE,
        code -> body(code, TypeKind.from(method.methodTypeSymbol().returnType())));
  }

  private static void body(CodeBuilder code, TypeKind result) {
    Calls.action(code, Calls.ACCESS, "membarrier");
    zero(code, result);
    code.return_(result);
  }

  /// Puts the default value of a type on the stack.
  public static void zero(CodeBuilder code, TypeKind type) {
    switch (type.asLoadable()) {
      case INT -> code.iconst_0();
      case LONG -> code.lconst_0();
      case FLOAT -> code.fconst_0();
      case DOUBLE -> code.dconst_0();
      case REFERENCE -> code.aconst_null();
      default -> {}
    }
  }
}
