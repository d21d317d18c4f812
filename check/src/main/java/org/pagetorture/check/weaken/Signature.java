// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import static java.lang.constant.ConstantDescs.CD_VarHandle;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// The arguments of an access by a `VarHandle`, as a static method gets them: the handle, the
/// coordinates of the variable, and the operands.
///
/// @param type of the call, without the handle
/// @param operands how many of its arguments are no coordinates
record Signature(MethodTypeDesc type, int operands) {
  static Signature ofCas(MethodTypeDesc type) {
    return new Signature(type, 2);
  }

  static Signature ofUpdate(MethodTypeDesc type) {
    return new Signature(type, 1);
  }

  /// How many arguments there are, with the handle.
  int count() {
    return type.parameterCount() + 1;
  }

  /// The type of the variable, as far as the call tells: an operand may be narrower.
  ClassDesc value() {
    ClassDesc result = type.returnType();
    boolean isSeen = !result.equals(CD_void) && !(operands == 2 && result.equals(CD_boolean));
    return isSeen ? result : type.parameterList().getLast();
  }

  TypeKind kind() {
    return TypeKind.from(value()).asLoadable();
  }

  /// The type of a call with the coordinates alone.
  MethodTypeDesc coordinates(ClassDesc result) {
    int count = type.parameterCount();
    return type.dropParameterTypes(count - operands, count).changeReturnType(result);
  }

  /// The type of a CAS of the variable.
  MethodTypeDesc cas() {
    int count = type.parameterCount() - operands;
    return coordinates(CD_boolean).insertParameterTypes(count, value(), value());
  }

  /// The first local variable behind the arguments.
  int locals() {
    return slot(count());
  }

  /// Loads some of the arguments.
  void load(CodeBuilder code, int from, int to) {
    for (int i = from; i < to; i++) {
      loadOne(code, i);
    }
  }

  /// Loads one argument; the handle is argument 0.
  void loadOne(CodeBuilder code, int argument) {
    code.loadLocal(TypeKind.from(argument(argument)).asLoadable(), slot(argument));
  }

  /// Loads an operand as a value of the variable.
  private void operand(CodeBuilder code, int argument) {
    loadOne(code, argument);
    TypeKind kind = TypeKind.from(argument(argument)).asLoadable();
    if (kind != kind()) {
      code.conversion(kind, kind());
    }
  }

  /// Goes to a label unless the value on the stack is the one that the CAS expects.
  void branchUnlessExpected(CodeBuilder code, Label differs) {
    operand(code, count() - 2);
    branchUnlessSame(code, differs);
  }

  /// Reads the variable, with no order.
  void look(CodeBuilder code) {
    load(code, 0, count() - operands);
    code.invokevirtual(CD_VarHandle, "getOpaque", coordinates(value()));
  }

  private void branchUnlessSame(CodeBuilder code, Label differs) {
    switch (kind()) {
      case LONG -> code.lcmp().ifne(differs);
      case REFERENCE -> code.if_acmpne(differs);
      case INT -> code.if_icmpne(differs);
      default -> throw new IllegalArgumentException("a CAS of " + value());
    }
  }

  /// Returns whether it was set, or else what was seen.
  void result(CodeBuilder code, boolean isSet, int answer, int seen) {
    if (isSet) {
      code.loadConstant(answer).ireturn();
    } else {
      code.loadLocal(kind(), seen).return_(kind());
    }
  }

  /// Loads the new value of an update, such as `getAndAddAcquire`.
  ///
  /// @param seen the local variable with the old value
  void updated(CodeBuilder code, String update, int seen) {
    String operator =
        update.replaceFirst("getAnd(Bitwise)?", "").replaceFirst("(Acquire|Release)$", "");
    if (operator.equals("Set")) {
      operand(code, count() - 1);
      return;
    }
    code.loadLocal(kind(), seen);
    operand(code, count() - 1);
    boolean isLong = kind() == TypeKind.LONG;
    switch (operator) {
      case "Add" -> code.with(OperatorInstruction.of(isLong ? Opcode.LADD : Opcode.IADD));
      case "Or" -> code.with(OperatorInstruction.of(isLong ? Opcode.LOR : Opcode.IOR));
      case "And" -> code.with(OperatorInstruction.of(isLong ? Opcode.LAND : Opcode.IAND));
      case "Xor" -> code.with(OperatorInstruction.of(isLong ? Opcode.LXOR : Opcode.IXOR));
      default -> throw new IllegalArgumentException(update);
    }
  }

  private ClassDesc argument(int number) {
    return number == 0 ? CD_VarHandle : type.parameterType(number - 1);
  }

  private int slot(int argument) {
    int slot = 0;
    for (int i = 0; i < argument; i++) {
      slot += TypeKind.from(argument(i)).slotSize();
    }
    return slot;
  }
}
