// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.function.Consumer;

/// The methods of the JDK that rewritten code does not call: the runtime does it for them.
final class Intrinsics {
  private static final String VAR_HANDLE = "java/lang/invoke/VarHandle.";

  private static final Map<String, Consumer<CodeBuilder>> EXACT =
      Map.ofEntries(
          Map.entry(VAR_HANDLE + "fullFence()V", fence("fullFence")),
          Map.entry(VAR_HANDLE + "acquireFence()V", fence("acquireFence")),
          Map.entry(VAR_HANDLE + "loadLoadFence()V", fence("acquireFence")),
          Map.entry(VAR_HANDLE + "releaseFence()V", fence("releaseFence")),
          Map.entry(VAR_HANDLE + "storeStoreFence()V", fence("releaseFence")),
          Map.entry("java/lang/Thread.onSpinWait()V", _ -> {}),
          Map.entry("java/lang/Thread.yield()V", _ -> {}),
          Map.entry(
              "java/lang/Thread.currentThread()Ljava/lang/Thread;",
              to(Calls.THREADS, "current", "()Ljava/lang/Thread;")),
          Map.entry("java/lang/Thread.interrupted()Z", to(Calls.THREADS, "interrupted", "()Z")),
          Map.entry(
              "java/lang/reflect/Array.newInstance(Ljava/lang/Class;I)Ljava/lang/Object;",
              to(Calls.ALLOCATIONS, "newArray", "(Ljava/lang/Class;I)Ljava/lang/Object;")),
          Map.entry(
              "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
              to(Calls.ELEMENTS, "copy", "(Ljava/lang/Object;ILjava/lang/Object;II)V")));

  private static final Map<String, Consumer<CodeBuilder>> VIRTUAL =
      Map.of(
          "wait()V",
          to(Calls.CONDITIONS, "await", "(Ljava/lang/Object;)V"),
          "wait(J)V",
          to(Calls.CONDITIONS, "await", "(Ljava/lang/Object;J)V"),
          "notify()V",
          to(Calls.CONDITIONS, "signal", "(Ljava/lang/Object;)V"),
          "notifyAll()V",
          to(Calls.CONDITIONS, "signalAll", "(Ljava/lang/Object;)V"),
          "equals(Ljava/lang/Object;)Z",
          to(Calls.IDENTITY, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z"),
          "hashCode()I",
          to(Calls.IDENTITY, "hashCode", "(Ljava/lang/Object;)I"),
          "toString()Ljava/lang/String;",
          to(Calls.IDENTITY, "toString", "(Ljava/lang/Object;)Ljava/lang/String;"));

  private Intrinsics() {}

  /// Writes what stands for a call, and returns whether there is something.
  static boolean replace(CodeBuilder code, InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String method = call.name().stringValue() + call.type().stringValue();
    if (owner.startsWith("[") && method.equals("clone()Ljava/lang/Object;")) {
      to(Calls.ELEMENTS, "copyOf", "(Ljava/lang/Object;)Ljava/lang/Object;").accept(code);
      return true;
    }
    boolean isVirtual =
        call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE;
    Consumer<CodeBuilder> exact = EXACT.get(owner + "." + method);
    Consumer<CodeBuilder> found = exact == null && isVirtual ? VIRTUAL.get(method) : exact;
    if (found == null) {
      return false;
    }
    found.accept(code);
    return true;
  }

  /// The same for the clock, which is the actor's own where the JDK's classes wait with a timeout.
  static boolean replaceTime(CodeBuilder code, InvokeInstruction call) {
    boolean isClock =
        call.owner().asInternalName().equals("java/lang/System")
            && call.name().equalsString("nanoTime");
    if (isClock) {
      to(Calls.THREADS, "nanoTime", "()J").accept(code);
    }
    return isClock;
  }

  private static Consumer<CodeBuilder> fence(String name) {
    return code -> Calls.action(code, Calls.ACCESS, name);
  }

  private static Consumer<CodeBuilder> to(ClassDesc owner, String name, String type) {
    return code -> code.invokestatic(owner, name, MethodTypeDesc.ofDescriptor(type));
  }
}
