// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import org.pagetorture.check.explore.Stop;
import org.pagetorture.check.explore.Unsupported;

/// The exception handlers of rewritten code, which must not hold what ends an actor.
public final class Handlers {
  private Handlers() {}

  /// The beginning of a handler that could catch it.
  public static void rethrow(Object caught) {
    if (caught instanceof Stop stop) {
      throw stop;
    }
    if (caught instanceof Unsupported unsupported) {
      throw unsupported;
    }
  }

  /// The beginning of a handler that covers itself: javac's way to leave a monitor. A rethrow would
  /// come back for ever; what follows has no effect instead.
  public static void note(Object caught) {
    if (caught instanceof Stop || caught instanceof Unsupported) {
      Context.stop();
    }
  }
}
