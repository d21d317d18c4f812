// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/// The methods of records that the JDK makes: they read the fields by method handles, which have to
/// read the memory instead.
final class Records {
  private static final ClassDesc OBJECT_METHODS = ClassDesc.of("java.lang.runtime.ObjectMethods");

  private Records() {}

  /// Whether a call links `equals`, `hashCode` or `toString` of a record.
  static boolean isMethod(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(OBJECT_METHODS);
  }

  /// The call with getters that read the memory.
  static DynamicCallSiteDesc rewritten(InvokeDynamicInstruction call) {
    return DynamicCallSiteDesc.of(
        call.bootstrapMethod(),
        call.name().stringValue(),
        call.typeSymbol(),
        call.bootstrapArgs().stream().map(Records::getter).toArray(ConstantDesc[]::new));
  }

  /// Adds those getters to a record.
  static void addGetters(ClassBuilder builder, ClassModel type) {
    ClassDesc owner = type.thisClass().asSymbol();
    for (FieldModel field : type.fields()) {
      String name = field.fieldName().stringValue();
      if ((field.flags().flagsMask() & ClassFile.ACC_STATIC) == 0) {
        builder.withMethodBody(
            name(name),
            MethodTypeDesc.of(field.fieldTypeSymbol(), owner),
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
            code -> {
              code.aload(0);
              Calls.get(code, owner, name, field.fieldTypeSymbol());
              code.return_(TypeKind.from(field.fieldTypeSymbol()));
            });
      }
    }
  }

  private static ConstantDesc getter(ConstantDesc argument) {
    if (argument instanceof DirectMethodHandleDesc handle
        && handle.kind() == DirectMethodHandleDesc.Kind.GETTER) {
      return MethodHandleDesc.ofMethod(
          DirectMethodHandleDesc.Kind.STATIC,
          handle.owner(),
          name(handle.methodName()),
          handle.invocationType());
    }
    return argument;
  }

  private static String name(String field) {
    return "get$" + field;
  }
}
