// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import static java.lang.constant.ConstantDescs.CD_CallSite;
import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.pagetorture.check.runtime.Access;
import org.pagetorture.check.runtime.Allocations;
import org.pagetorture.check.runtime.Conditions;
import org.pagetorture.check.runtime.Elements;
import org.pagetorture.check.runtime.External;
import org.pagetorture.check.runtime.HandleCall;
import org.pagetorture.check.runtime.Handlers;
import org.pagetorture.check.runtime.Identity;
import org.pagetorture.check.runtime.Monitors;
import org.pagetorture.check.runtime.Offsets;
import org.pagetorture.check.runtime.Spin;
import org.pagetorture.check.runtime.Threads;
import org.pagetorture.check.runtime.Variable;

/// The calls of [org.pagetorture.check.runtime] that rewritten code makes, as bytecode.
final class Calls {
  static final ClassDesc ACCESS = of(Access.class);
  static final ClassDesc ALLOCATIONS = of(Allocations.class);
  static final ClassDesc CONDITIONS = of(Conditions.class);
  static final ClassDesc ELEMENTS = of(Elements.class);
  static final ClassDesc EXTERNAL = of(External.class);
  static final ClassDesc HANDLERS = of(Handlers.class);
  static final ClassDesc IDENTITY = of(Identity.class);
  static final ClassDesc MONITORS = of(Monitors.class);
  static final ClassDesc SPIN = of(Spin.class);
  static final ClassDesc THREADS = of(Threads.class);
  private static final ClassDesc VARIABLE = of(Variable.class);

  private static final MethodTypeDesc ACTION = MethodTypeDesc.of(CD_void);
  private static final MethodTypeDesc OF_OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
  private static final MethodTypeDesc OF_ELEMENT = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
  private static final MethodTypeDesc OF_STRING = MethodTypeDesc.of(CD_void, CD_String);
  private static final MethodTypeDesc GET = MethodTypeDesc.of(CD_Object, CD_Object, VARIABLE);
  private static final MethodTypeDesc PUT =
      MethodTypeDesc.of(CD_void, CD_Object, CD_Object, VARIABLE);
  private static final MethodTypeDesc SAME = MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object);

  private static final DirectMethodHandleDesc RESOLVE =
      ConstantDescs.ofConstantBootstrap(VARIABLE, "resolve", VARIABLE, CD_Class);
  private static final DirectMethodHandleDesc HANDLE =
      ConstantDescs.ofCallsiteBootstrap(of(HandleCall.class), "link", CD_CallSite);
  private static final DirectMethodHandleDesc OFFSET =
      ConstantDescs.ofCallsiteBootstrap(of(Offsets.class), "link", CD_CallSite);
  private static final DirectMethodHandleDesc ARRIVE =
      ConstantDescs.ofCallsiteBootstrap(SPIN, "link", CD_CallSite, CD_int);
  private static final DirectMethodHandleDesc CHECKED =
      ConstantDescs.ofCallsiteBootstrap(EXTERNAL, "link", CD_CallSite, CD_MethodHandle, CD_String);

  private Calls() {}

  /// A call without arguments.
  static void action(CodeBuilder code, ClassDesc owner, String name) {
    code.invokestatic(owner, name, ACTION);
  }

  /// A call on the object on the stack, which it takes.
  static void ofObject(CodeBuilder code, ClassDesc owner, String name) {
    code.invokestatic(owner, name, OF_OBJECT);
  }

  /// A call on the array and index on the stack, which it takes.
  static void ofElement(CodeBuilder code, String name) {
    code.invokestatic(ELEMENTS, name, OF_ELEMENT);
  }

  /// Refuses a call of that name when an actor makes it.
  static void refuse(CodeBuilder code, String name) {
    code.ldc(name).invokestatic(EXTERNAL, "call", OF_STRING);
  }

  /// Whether the two references on the stack are the same.
  static void same(CodeBuilder code) {
    code.invokestatic(IDENTITY, "same", SAME);
  }

  /// Replaces the receiver on the stack by the value of its field.
  static void get(CodeBuilder code, ClassDesc owner, String name, ClassDesc type) {
    code.ldc(variable(owner, name)).invokestatic(ACCESS, "get", GET);
    Boxes.unbox(code, type);
  }

  /// Takes a receiver and a boxed value from the stack, and writes it.
  ///
  /// @param method `put` or `initialize`
  static void put(CodeBuilder code, String method, ClassDesc owner, String name) {
    code.ldc(variable(owner, name)).invokestatic(ACCESS, method, PUT);
  }

  /// Calls an access method of a `VarHandle`.
  static void handle(CodeBuilder code, String name, MethodTypeDesc type) {
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            HANDLE, name, type.insertParameterTypes(0, ConstantDescs.CD_VarHandle)));
  }

  /// Calls an access method of `Unsafe`.
  static void offset(CodeBuilder code, String name, MethodTypeDesc type) {
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            OFFSET,
            name,
            type.insertParameterTypes(
                0, ClassDesc.ofInternalName(Shadows.name("jdk/internal/misc/Unsafe")))));
  }

  /// Arrives at a loop header, with the activation and the live locals on the stack.
  static void arrive(CodeBuilder code, int header, List<ClassDesc> live) {
    MethodTypeDesc type = MethodTypeDesc.of(SPIN, live).insertParameterTypes(0, SPIN);
    code.invokedynamic(DynamicCallSiteDesc.of(ARRIVE, "arrive", type, header));
  }

  /// Makes a call that depends on its receiver.
  static void checked(CodeBuilder code, DirectMethodHandleDesc target, String what) {
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            CHECKED, target.methodName(), target.invocationType(), target, what));
  }

  private static DynamicConstantDesc<?> variable(ClassDesc owner, String name) {
    return DynamicConstantDesc.ofNamed(RESOLVE, name, VARIABLE, owner);
  }

  private static ClassDesc of(Class<?> type) {
    return ClassDesc.of(type.getName());
  }
}
