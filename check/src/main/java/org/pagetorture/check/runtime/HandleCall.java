// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Memory;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Unsupported;

/// One call of an access method of `VarHandle` in rewritten code.
@SuppressWarnings("ReferenceEquality") // references are canonical
public final class HandleCall {
  private static final MethodHandle CALL;

  static {
    try {
      CALL =
          MethodHandles.lookup()
              .findVirtual(
                  HandleCall.class,
                  "call",
                  MethodType.methodType(Object.class, VarHandle.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final HandleMode method;
  private final @Nullable MethodHandle real;
  private final @Nullable ClassLoader loader;

  private HandleCall(HandleMode method, @Nullable MethodHandle real, @Nullable ClassLoader loader) {
    this.loader = loader;
    this.method = method;
    this.real = real;
  }

  /// A call of any type.
  static HandleCall of(VarHandle.AccessMode access, @Nullable ClassLoader loader) {
    return new HandleCall(HandleMode.of(access), null, loader);
  }

  /// Links a call; the type is (VarHandle, arguments) → result.
  public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type) {
    var access = VarHandle.AccessMode.valueFromMethodName(name);
    MethodHandle real =
        MethodHandles.varHandleInvoker(access, type.dropParameterTypes(0, 1))
            .asSpreader(Object[].class, type.parameterCount() - 1);
    var call = new HandleCall(HandleMode.of(access), real, caller.lookupClass().getClassLoader());
    return new ConstantCallSite(
        CALL.bindTo(call).asCollector(Object[].class, type.parameterCount() - 1).asType(type));
  }

  @SuppressWarnings("UnusedMethod") // by method handle
  @Nullable Object call(@Nullable VarHandle handle, @Nullable Object[] arguments) throws Throwable {
    Objects.requireNonNull(handle, "VarHandle");
    Context context = Context.actor();
    if (context != null) {
      return virtual(context, context.heap.target(handle, loader), arguments);
    }
    Context setup = Context.setup();
    if (setup != null && method.writes()) {
      willWrite(setup.heap, handle, arguments);
    }
    return real == null
        ? handle.toMethodHandle(method.access()).invokeWithArguments(arguments)
        : real.invoke(handle, arguments);
  }

  private @Nullable Object virtual(
      Context context, HandleTarget target, @Nullable Object[] arguments) {
    Location at = target.locate(context, arguments);
    @Nullable Object[] operands = target.operands(context, arguments);
    Mode mode = method.mode();
    return switch (method.kind()) {
      case GET -> context.read(at, mode);
      case SET -> {
        context.write(at, mode, operands[0]);
        yield null;
      }
      case CAS -> isSame(target, swap(context, target, at, operands), operands[0]);
      case WEAK_CAS ->
          context.memory().choose(2) == 0
              && isSame(target, swap(context, target, at, operands), operands[0]);
      case EXCHANGE -> swap(context, target, at, operands);
      case UPDATE ->
          update(context, at, old -> Arithmetic.apply(method.operator(), old, operands[0]));
    };
  }

  private void willWrite(Heap heap, VarHandle handle, @Nullable Object[] arguments) {
    try {
      heap.target(handle, loader).willWrite(heap, arguments);
    } catch (Unsupported unknown) {
      // Fine in setup: only its undoing is lost.
    }
  }

  private @Nullable Object swap(
      Context context, HandleTarget target, Location at, @Nullable Object[] operands) {
    return update(
        context, at, old -> isSame(target, old, operands[0]) ? operands[1] : Memory.UNCHANGED);
  }

  private @Nullable Object update(
      Context context, Location at, UnaryOperator<@Nullable Object> change) {
    Object before = context.memory().update(at, method.mode(), change);
    if (change.apply(before) != Memory.UNCHANGED) {
      context.effects++;
    }
    return before;
  }

  private static boolean isSame(
      HandleTarget target, @Nullable Object value, @Nullable Object expected) {
    return target.type().isPrimitive() ? Objects.equals(value, expected) : value == expected;
  }
}
