// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNCHRONIZED;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rewrites the code of one method, instruction by instruction.
final class CodeRewriter implements CodeTransform {
  private final ClassModel type;
  private final MethodModel method;
  private final Map<Label, Handler> handlers;
  private final SpinChecks spins;
  private final Construction construction;
  private final FieldRewriter fields;
  private final CallRewriter calls;
  private final int temporary;
  private @Nullable Label start;
  private int index = -1;

  CodeRewriter(Hierarchy hierarchy, ClassModel type, MethodModel method, CodeModel code) {
    this.type = type;
    this.method = method;
    Positions positions = new Positions(code.elementList());
    int free = ((CodeAttribute) code).maxLocals();
    temporary = free + 1;
    handlers = Handler.of(code, positions);
    construction = new Construction(hierarchy, type, method, code);
    spins = new SpinChecks(code, positions, construction, free);
    fields = new FieldRewriter(hierarchy, type, construction, temporary);
    calls = new CallRewriter(hierarchy, type);
  }

  @Override
  public void atStart(CodeBuilder code) {
    spins.begin(code);
    if (isSynchronized()) {
      loadMonitor(code);
      Calls.ofObject(code, Calls.MONITORS, "enter");
      start = code.newBoundLabel();
    }
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    index++;
    switch (element) {
      case LabelTarget target -> label(code, target);
      case FieldInstruction field -> fields.rewrite(code, field, index);
      case InvokeInstruction call -> call(code, call);
      case InvokeDynamicInstruction call -> calls.dynamic(code, call);
      case ArrayLoadInstruction load -> load(code, load);
      case ArrayStoreInstruction store -> store(code, store);
      case NewObjectInstruction allocation -> construction.allocate(code, allocation, index);
      case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ ->
          array(code, element, "array");
      case NewMultiArrayInstruction _ -> array(code, element, "arrays");
      case MonitorInstruction monitor ->
          Calls.ofObject(
              code, Calls.MONITORS, monitor.opcode() == Opcode.MONITORENTER ? "enter" : "exit");
      case BranchInstruction branch -> branch(code, branch);
      case ReturnInstruction _ -> leave(code, element);
      default -> code.with(element);
    }
  }

  @Override
  public void atEnd(CodeBuilder code) {
    if (isSynchronized()) {
      Handler.catchAll(code, Objects.requireNonNull(start), () -> stopped(code));
    }
  }

  private void stopped(CodeBuilder code) {
    code.dup();
    Calls.ofObject(code, Calls.HANDLERS, "note");
    loadMonitor(code);
    Calls.ofObject(code, Calls.MONITORS, "exit");
  }

  private void label(CodeBuilder code, LabelTarget target) {
    code.with(target);
    Handler handler = handlers.get(target.label());
    if (handler != null) {
      code.dup();
      Calls.ofObject(code, Calls.HANDLERS, handler == Handler.CATCHES ? "rethrow" : "note");
    }
    spins.arrive(code, target.label(), index);
  }

  private void call(CodeBuilder code, InvokeInstruction call) {
    if (call.name().equalsString("<init>")) {
      calls.guardConstructor(code, call);
      construction.construct(code, call, index);
    } else {
      calls.rewrite(code, call);
    }
  }

  private static void load(CodeBuilder code, ArrayLoadInstruction load) {
    code.dup2();
    Calls.ofElement(code, "beforeLoad");
    code.with(load);
  }

  private void store(CodeBuilder code, ArrayStoreInstruction store) {
    TypeKind kind = store.typeKind().asLoadable();
    code.storeLocal(kind, temporary).dup2();
    Calls.ofElement(code, "beforeStore");
    code.dup2().loadLocal(kind, temporary).with(store);
    Calls.ofElement(code, "afterStore");
  }

  private static void array(CodeBuilder code, CodeElement allocation, String kind) {
    code.with(allocation).dup();
    Calls.ofObject(code, Calls.ALLOCATIONS, kind);
  }

  private static void branch(CodeBuilder code, BranchInstruction branch) {
    switch (branch.opcode()) {
      case Opcode.IF_ACMPEQ -> {
        Calls.same(code);
        code.ifne(branch.target());
      }
      case Opcode.IF_ACMPNE -> {
        Calls.same(code);
        code.ifeq(branch.target());
      }
      default -> code.with(branch);
    }
  }

  private void leave(CodeBuilder code, CodeElement instruction) {
    construction.end(code);
    if (isSynchronized()) {
      loadMonitor(code);
      Calls.ofObject(code, Calls.MONITORS, "exit");
    }
    code.with(instruction);
  }

  private void loadMonitor(CodeBuilder code) {
    if ((method.flags().flagsMask() & ACC_STATIC) != 0) {
      code.ldc(type.thisClass().asSymbol());
    } else {
      code.aload(0);
    }
  }

  private boolean isSynchronized() {
    return (method.flags().flagsMask() & ACC_SYNCHRONIZED) != 0;
  }
}
