// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Rewrites the calls of one method: those of the JDK's memory primitives, and those of code that
/// is not rewritten.
final class CallRewriter {
  private static final Set<String> ACCESS_METHODS =
      Arrays.stream(VarHandle.AccessMode.values())
          .map(VarHandle.AccessMode::methodName)
          .collect(Collectors.toUnmodifiableSet());

  private final Hierarchy hierarchy;
  private final boolean isShadow;

  CallRewriter(Hierarchy hierarchy, ClassModel type) {
    this.hierarchy = hierarchy;
    isShadow = Shadows.isShadow(type.thisClass().asInternalName());
  }

  void rewrite(CodeBuilder code, InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    if (owner.equals("java/lang/invoke/VarHandle") && ACCESS_METHODS.contains(name)) {
      Calls.handle(code, name, call.typeSymbol());
      return;
    }
    if (Intrinsics.replace(code, call) || (isShadow && Intrinsics.replaceTime(code, call))) {
      return;
    }
    if (owner.equals(Shadows.name("jdk/internal/misc/Unsafe")) && !hierarchy.declares(call)) {
      Calls.offset(code, name, call.typeSymbol());
      return;
    }
    String declaring = hierarchy.methodOwner(owner, name, call.type().stringValue());
    if (Application.includes(declaring)) {
      code.with(call);
      return;
    }
    boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
    if (Shadows.isStandIn(owner) && !hierarchy.declares(call)) {
      refuse(code, call);
      return;
    }
    switch (Policy.of(declaring, name, isStatic, call.isInterface())) {
      case PURE -> code.with(call);
      case RECEIVER -> {
        if (call.opcode() == Opcode.INVOKESPECIAL) {
          refuse(code, call);
        } else {
          Calls.checked(code, target(call), name(call.owner(), call.name()));
        }
      }
      case REFUSED -> refuse(code, call);
    }
  }

  /// Before a call of a constructor.
  void guardConstructor(CodeBuilder code, InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    if (!Application.includes(owner)
        && Policy.of(owner, "<init>", false, false) == Policy.REFUSED) {
      Calls.refuse(code, "new " + owner.replace('/', '.') + "()");
    }
  }

  /// A lambda or method reference may stand for a call that no actor may make.
  void dynamic(CodeBuilder code, InvokeDynamicInstruction call) {
    if (Records.isMethod(call)) {
      code.invokedynamic(Records.rewritten(call));
      return;
    }
    for (ConstantDesc argument : call.bootstrapArgs()) {
      if (argument instanceof DirectMethodHandleDesc target && isRefused(target)) {
        String owner = target.owner().descriptorString();
        Calls.refuse(
            code,
            owner.substring(1, owner.length() - 1).replace('/', '.')
                + "."
                + target.methodName()
                + "()");
      }
    }
    code.with(call);
  }

  /// What a report calls a method.
  static String name(ClassEntry owner, Utf8Entry name) {
    return owner.asInternalName().replace('/', '.') + "." + name.stringValue() + "()";
  }

  private static void refuse(CodeBuilder code, InvokeInstruction call) {
    Calls.refuse(code, name(call.owner(), call.name()));
    code.with(call);
  }

  private static boolean isRefused(DirectMethodHandleDesc target) {
    String owner = target.owner().descriptorString();
    return owner.startsWith("L")
        && !Application.includes(owner.substring(1, owner.length() - 1))
        && !owner.startsWith("Ljava/lang/invoke/")
        && Policy.of(
                owner.substring(1, owner.length() - 1),
                target.methodName().equals("<init>") ? "<init>" : target.methodName(),
                target.kind() == DirectMethodHandleDesc.Kind.STATIC,
                target.isOwnerInterface())
            == Policy.REFUSED;
  }

  private static DirectMethodHandleDesc target(InvokeInstruction call) {
    return MethodHandleDesc.ofMethod(
        call.opcode() == Opcode.INVOKEINTERFACE
            ? DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL
            : DirectMethodHandleDesc.Kind.VIRTUAL,
        call.owner().asSymbol(),
        call.name().stringValue(),
        call.typeSymbol());
  }
}
