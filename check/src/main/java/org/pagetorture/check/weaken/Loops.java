// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import static java.lang.constant.ConstantDescs.CD_VarHandle;
import static java.lang.constant.ConstantDescs.CD_boolean;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pagetorture.check.rewrite.Membarrier;

/// Writes calls in their new form; what the JDK has no method for becomes a static method of the
/// class, such as the loop of a `getAndAdd` without order.
final class Loops {
  private static final int FLAGS =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final ClassDesc owner;
  private final Map<String, Consumer<ClassBuilder>> methods = new LinkedHashMap<>();

  Loops(ClassDesc owner) {
    this.owner = owner;
  }

  /// Adds the methods that the written calls need.
  void addTo(ClassBuilder builder) {
    methods.values().forEach(method -> method.accept(builder));
  }

  /// Writes the call of a `VarHandle`, a fence or a membarrier in another form.
  void write(CodeBuilder code, InvokeInstruction call, String form) {
    String name = call.name().stringValue();
    MethodTypeDesc type = call.typeSymbol();
    if (!Sites.isHandle(call)) {
      drop(code, call);
      fences(code, form);
      Membarrier.zero(code, TypeKind.from(type.returnType()));
    } else if (Forms.isFence(name)) {
      fences(code, form);
    } else if (form.equals(Forms.PLAIN_CAS) && !name.startsWith("weak")) {
      loop(code, name, type);
    } else if (name.equals("compareAndSet")) {
      exchange(code, type, form);
    } else {
      code.invokevirtual(CD_VarHandle, form, type);
    }
  }

  /// Takes the arguments of a call off the stack.
  private static void drop(CodeBuilder code, InvokeInstruction call) {
    List<ClassDesc> arguments = call.typeSymbol().parameterList();
    for (ClassDesc argument : arguments.reversed()) {
      if (TypeKind.from(argument).slotSize() == 2) {
        code.pop2();
      } else {
        code.pop();
      }
    }
    if (call.opcode() != Opcode.INVOKESTATIC) {
      code.pop();
    }
  }

  private static void fences(CodeBuilder code, String form) {
    if (!form.equals(Forms.NONE)) {
      for (String fence : form.split("\\+", -1)) {
        code.invokestatic(CD_VarHandle, fence, MethodTypeDesc.ofDescriptor("()V"));
      }
    }
  }

  private void call(
      CodeBuilder code, String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
    MethodTypeDesc full = type.insertParameterTypes(0, CD_VarHandle);
    methods.putIfAbsent(
        name + full.descriptorString(), builder -> builder.withMethodBody(name, full, FLAGS, body));
    code.invokestatic(owner, name, full);
  }

  /// `compareAndSet` by a `compareAndExchange` of a weaker mode.
  private void exchange(CodeBuilder code, MethodTypeDesc type, String form) {
    Signature s = Signature.ofCas(type);
    call(
        code,
        "compareAndSet$" + form,
        type,
        body -> {
          s.load(body, 0, s.count());
          body.invokevirtual(CD_VarHandle, form, type.changeReturnType(s.value()));
          Label differs = body.newLabel();
          s.branchUnlessExpected(body, differs);
          body.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
        });
  }

  private void loop(CodeBuilder code, String name, MethodTypeDesc type) {
    boolean isCas = name.startsWith("compareAnd");
    call(
        code,
        name + "$" + Forms.PLAIN_CAS,
        type,
        body -> {
          if (isCas) {
            cas(body, name, type);
          } else {
            update(body, name, type);
          }
        });
  }

  /// A CAS that fails only if the value is another.
  private static void cas(CodeBuilder code, String name, MethodTypeDesc type) {
    Signature s = Signature.ofCas(type);
    boolean isSet = name.equals("compareAndSet");
    int seen = s.locals();
    Label again = code.newBoundLabel();
    s.look(code);
    code.storeLocal(s.kind(), seen).loadLocal(s.kind(), seen);
    Label differs = code.newLabel();
    s.branchUnlessExpected(code, differs);
    s.load(code, 0, s.count());
    code.invokevirtual(CD_VarHandle, Forms.PLAIN_CAS, type.changeReturnType(CD_boolean));
    code.ifeq(again);
    s.result(code, isSet, 1, seen);
    code.labelBinding(differs);
    s.result(code, isSet, 0, seen);
  }

  private static void update(CodeBuilder code, String name, MethodTypeDesc type) {
    Signature s = Signature.ofUpdate(type);
    int seen = s.locals();
    Label again = code.newBoundLabel();
    s.look(code);
    code.storeLocal(s.kind(), seen);
    s.load(code, 0, s.count() - 1);
    code.loadLocal(s.kind(), seen);
    s.updated(code, name, seen);
    code.invokevirtual(CD_VarHandle, Forms.PLAIN_CAS, s.cas());
    code.ifeq(again);
    if (TypeKind.from(type.returnType()) != TypeKind.VOID) {
      code.loadLocal(s.kind(), seen);
    }
    code.return_(TypeKind.from(type.returnType()));
  }
}
