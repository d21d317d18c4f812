// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Stop;
import org.pagetorture.check.explore.Unsupported;
import org.pagetorture.check.jcstress.Call.Argument;

/// A method of a loaded test, and the object that it is called on.
final class BoundCall {
  private static final MethodType SPREAD = MethodType.methodType(void.class, Object[].class);

  private final String name;
  private final MethodHandle handle;
  private final List<Argument> arguments;

  /// @param receiver an instance of the test's class
  BoundCall(Call call, Object receiver) throws ReflectiveOperationException {
    Class<?> type = receiver.getClass();
    MethodType signature =
        MethodType.fromMethodDescriptorString(
            call.type().descriptorString(), type.getClassLoader());
    Method method = type.getDeclaredMethod(call.name(), signature.parameterArray());
    method.setAccessible(true);
    this.name = call.name();
    this.handle =
        MethodHandles.lookup()
            .unreflect(method)
            .bindTo(receiver)
            .asSpreader(Object[].class, signature.parameterCount())
            .asType(SPREAD);
    this.arguments = call.arguments();
  }

  /// Runs it, and returns what it threw, in the words of an outcome; null when it ended.
  ///
  /// @throws Stop as the memory that it ran on did
  /// @throws Unsupported if it could not run
  @Nullable String run(Object state, @Nullable Object result) {
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (arguments.get(i)) {
            case STATE -> state;
            case RESULT -> result;
            // Not started, so that nothing but its identity can be of use.
            case THREAD -> new Thread(name);
          };
    }
    try {
      handle.invokeExact(values);
      return null;
    } catch (Stop | Unsupported e) {
      throw e;
    } catch (Throwable e) {
      if (Reasons.isOurs(e)) {
        throw new Unsupported(name + ": " + Reasons.of(e));
      }
      return name + ": " + e.getClass().getName();
    }
  }
}
