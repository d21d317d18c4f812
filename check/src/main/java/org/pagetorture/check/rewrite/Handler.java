// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ExceptionCatch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The exception handlers of a method.
enum Handler {
  /// Could catch what ends an actor.
  CATCHES,

  /// Could catch it, and covers itself: javac's way to leave a monitor.
  COVERS_ITSELF;

  private static final Set<String> BROAD = Set.of("java/lang/Throwable", "java/lang/Error");

  /// The handlers that could catch what ends an actor, by their labels.
  static Map<Label, Handler> of(CodeModel code, Positions positions) {
    var handlers = new HashMap<Label, Handler>();
    for (ExceptionCatch entry : code.exceptionHandlers()) {
      if (entry.catchType().map(type -> BROAD.contains(type.asInternalName())).orElse(true)) {
        int at = positions.of(entry.handler());
        boolean within = positions.of(entry.tryStart()) <= at && at < positions.of(entry.tryEnd());
        handlers.merge(
            entry.handler(),
            within ? COVERS_ITSELF : CATCHES,
            (one, other) -> one == COVERS_ITSELF ? one : other);
      }
    }
    return handlers;
  }

  /// Adds a handler of everything from `start` to here, which does something and rethrows.
  static void catchAll(CodeBuilder code, Label start, Runnable action) {
    Label end = code.newBoundLabel();
    code.exceptionCatchAll(start, end, end);
    action.run();
    code.athrow();
  }
}
