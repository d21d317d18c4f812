// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static java.lang.classfile.Opcode.PUTFIELD;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// How objects come into being: those that a method allocates, and `this` in a constructor.
final class Construction {
  private final Hierarchy hierarchy;
  private final ClassModel type;
  private final List<CodeElement> elements;
  private final boolean isConstructor;
  private final int superCall;
  private final boolean writesFinals;

  /// The objects allocated and not yet constructed: whether a copy of the reference stays.
  private final Deque<Boolean> pending = new ArrayDeque<>();

  private final List<FieldInstruction> early = new ArrayList<>();

  Construction(Hierarchy hierarchy, ClassModel type, MethodModel method, CodeModel code) {
    this.hierarchy = hierarchy;
    this.type = type;
    elements = code.elementList();
    isConstructor = method.methodName().equalsString("<init>");
    superCall = isConstructor ? findSuperCall() : -1;
    writesFinals = isConstructor && elements.stream().anyMatch(this::writesFinal);
  }

  /// Whether `this`, the local 0, has not met the constructor of its superclass at an element.
  boolean isUninitialized(int slot, int index) {
    return isConstructor && slot == 0 && index <= superCall;
  }

  /// Whether a field write at an element is one of a constructor before the superclass's, which has
  /// to stay native; then the runtime hears of it after the superclass's.
  boolean isEarly(FieldInstruction write, int index) {
    boolean isEarly = isConstructor && index < superCall && isOwn(write);
    if (isEarly) {
      early.add(write);
    }
    return isEarly;
  }

  /// Whether an instruction is a constructor's write to a final field of this class.
  boolean writesFinal(CodeElement element) {
    return isConstructor
        && element instanceof FieldInstruction field
        && field.opcode() == PUTFIELD
        && isOwn(field)
        && isFinal(field);
  }

  void allocate(CodeBuilder code, NewObjectInstruction allocation, int index) {
    pending.push(nextInstruction(index) == Opcode.DUP);
    code.with(allocation);
  }

  /// A call of a constructor.
  void construct(CodeBuilder code, InvokeInstruction call, int index) {
    code.with(call);
    boolean isLibrary = !Application.includes(call.owner().asInternalName());
    if (index == superCall) {
      if (isLibrary) {
        code.aload(0);
        Calls.ofObject(code, Calls.ALLOCATIONS, "object");
      }
      early.forEach(write -> repeat(code, write));
    } else if (!pending.isEmpty() && pending.pop() && isLibrary) {
      code.dup();
      Calls.ofObject(code, Calls.ALLOCATIONS, "object");
    }
  }

  /// A return.
  void end(CodeBuilder code) {
    if (writesFinals) {
      code.aload(0);
      Calls.ofObject(code, Calls.ACCESS, "freeze");
    }
  }

  private static void repeat(CodeBuilder code, FieldInstruction write) {
    ClassDesc owner = write.owner().asSymbol();
    String name = write.name().stringValue();
    code.aload(0).aload(0).getfield(write.field());
    Boxes.box(code, TypeKind.from(write.typeSymbol()));
    Calls.put(code, "initialize", owner, name);
  }

  private int findSuperCall() {
    int pendings = 0;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof NewObjectInstruction) {
        pendings++;
      } else if (elements.get(i) instanceof InvokeInstruction call
          && call.name().equalsString("<init>")
          && pendings-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private Opcode nextInstruction(int index) {
    for (int i = index + 1; i < elements.size(); i++) {
      if (elements.get(i) instanceof Instruction instruction) {
        return instruction.opcode();
      }
    }
    return Opcode.NOP;
  }

  private boolean isOwn(FieldInstruction field) {
    return field.owner().asInternalName().equals(type.thisClass().asInternalName());
  }

  private boolean isFinal(FieldInstruction field) {
    DeclaredField declared =
        hierarchy.field(field.owner().asInternalName(), field.name().stringValue());
    return declared != null && declared.isFinal();
  }
}
