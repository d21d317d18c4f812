// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.lang.reflect.InvocationTargetException;
import org.pagetorture.check.explore.Unsupported;
import org.pagetorture.check.rewrite.RewriteException;

/// Why a test could not be run, in one line for its author.
final class Reasons {
  private Reasons() {}

  static String of(Throwable e) {
    Throwable cause = e.getCause();
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return switch (e) {
      case RewriteException _, Unsupported _, Unreadable _ -> message;
      case ClassNotFoundException _ -> "the class " + message + " is on no --jar";
      case NoClassDefFoundError _ when cause == null ->
          "the class " + message.replace('/', '.') + " is on no --jar";
      case InvocationTargetException _ when cause != null -> of(cause);
      case LinkageError _ when cause != null -> of(cause);
      case StackOverflowError _ -> "the stack overflows";
      case OutOfMemoryError _ -> "out of memory";
      default ->
          e.getMessage() == null ? e.getClass().getName() : e.getClass().getName() + ": " + message;
    };
  }

  /// Whether it is not what an actor threw but that it could not run at all.
  static boolean isOurs(Throwable e) {
    return e instanceof LinkageError
        || e instanceof VirtualMachineError
        || e instanceof RewriteException;
  }
}
