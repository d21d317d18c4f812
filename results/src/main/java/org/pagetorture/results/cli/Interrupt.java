// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// Ctrl-C: the first asks for a clean end, the second does not ask.
///
/// A shutdown hook cannot do it: while hooks run, a second signal is not heard. By reflection,
/// because javac warns of `sun.misc.Signal`, which has no successor, and cannot be told not to.
final class Interrupt implements AutoCloseable {
  private final Object before;
  private volatile boolean happened;

  Interrupt(Runnable first, Runnable second) {
    before =
        handle(
            () -> {
              if (happened) {
                second.run();
              } else {
                happened = true;
                first.run();
              }
            });
  }

  /// Puts back the handler that was there before.
  @Override
  public void close() {
    handle(before);
  }

  private static Object handle(Runnable action) {
    try {
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      return handle(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (_, _, _) -> {
                action.run();
                return null;
              }));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object handle(Object handler) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, type);
      return handle.invoke(null, signal.getConstructor(String.class).newInstance("INT"), handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
