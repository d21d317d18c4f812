// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;

/// Rewrites the field instructions of one method.
final class FieldRewriter {
  private static final String RESULTS = "org/openjdk/jcstress/infra/results/";

  private final Hierarchy hierarchy;
  private final Construction construction;
  private final int temporary;

  /// @param temporary a free local variable
  FieldRewriter(Hierarchy hierarchy, ClassModel type, Construction construction, int temporary) {
    this.hierarchy = hierarchy;
    this.construction = construction;
    this.temporary = temporary;
  }

  void rewrite(CodeBuilder code, FieldInstruction field, int index) {
    DeclaredField declared =
        hierarchy.field(field.owner().asInternalName(), field.name().stringValue());
    if (declared == null || !declared.isVirtual()) {
      library(code, field);
      return;
    }
    ClassDesc owner = field.owner().asSymbol();
    String name = field.name().stringValue();
    TypeKind kind = TypeKind.from(field.typeSymbol());
    switch (field.opcode()) {
      case Opcode.GETFIELD -> Calls.get(code, owner, name, field.typeSymbol());
      case Opcode.GETSTATIC -> {
        if (declared.isFinal()) {
          code.with(field);
        } else {
          code.aconst_null();
          Calls.get(code, owner, name, field.typeSymbol());
        }
      }
      case Opcode.PUTFIELD -> {
        if (construction.isEarly(field, index)) {
          code.with(field);
        } else if (construction.writesFinal(field)) {
          code.storeLocal(kind, temporary).dup().loadLocal(kind, temporary);
          Boxes.box(code, kind);
          Calls.put(code, "initialize", owner, name);
          code.loadLocal(kind, temporary).with(field);
        } else {
          Boxes.box(code, kind);
          Calls.put(code, "put", owner, name);
        }
      }
      default -> {
        Boxes.box(code, kind);
        code.aconst_null().swap();
        Calls.put(code, "put", owner, name);
      }
    }
  }

  private static void library(CodeBuilder code, FieldInstruction field) {
    boolean isWrite = field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
    if (isWrite && field.owner().asInternalName().startsWith(RESULTS)) {
      Calls.action(code, Calls.EXTERNAL, "effect");
    } else if (isWrite) {
      Calls.refuse(code, CallRewriter.name(field.owner(), field.name()));
    }
    code.with(field);
  }
}
