// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The accesses by offset of the JDK's own classes, as those of a `VarHandle`.
public final class Offsets {
  private static final MethodHandle CALL;
  private static final List<WeakReference<Variable>> VARIABLES = new CopyOnWriteArrayList<>();

  private static final ClassValue<VarHandle> ELEMENTS =
      new ClassValue<>() {
        @Override
        protected VarHandle computeValue(Class<?> type) {
          return MethodHandles.arrayElementVarHandle(type);
        }
      };

  static {
    try {
      CALL =
          MethodHandles.lookup()
              .findStatic(
                  Offsets.class,
                  "call",
                  MethodType.methodType(Object.class, HandleCall.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Offsets() {}

  /// The number of a field.
  public static long of(Class<?> owner, String name) {
    synchronized (VARIABLES) {
      VARIABLES.add(new WeakReference<>(Variable.of(owner, name)));
      return VARIABLES.size() - 1L;
    }
  }

  /// Links a call such as `compareAndSetInt`; the type is (Unsafe, object, offset, operands) →
  /// result.
  public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type) {
    String method = name.replaceFirst("Int|Long|Reference|Float", "").replaceFirst("^put", "set");
    var access = VarHandle.AccessMode.valueFromMethodName(method);
    MethodHandle call = CALL.bindTo(HandleCall.of(access, caller.lookupClass().getClassLoader()));
    return new ConstantCallSite(
        call.asCollector(Object[].class, type.parameterCount()).asType(type));
  }

  @SuppressWarnings("UnusedMethod") // by method handle
  private static @Nullable Object call(HandleCall call, @Nullable Object[] arguments)
      throws Throwable {
    Object object = requireNonNull(arguments[1]);
    int offset = Math.toIntExact((long) requireNonNull(arguments[2]));
    boolean isElement = object.getClass().isArray();
    int coordinates = isElement ? 2 : 1;
    @Nullable Object[] rest = new Object[arguments.length - 3 + coordinates];
    rest[0] = object;
    if (isElement) {
      rest[1] = offset;
    }
    System.arraycopy(arguments, 3, rest, coordinates, arguments.length - 3);
    VarHandle handle =
        isElement
            ? ELEMENTS.get(object.getClass())
            : requireNonNull(VARIABLES.get(offset).get()).handle();
    return call.call(handle, rest);
  }
}
