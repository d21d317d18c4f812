// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.StressTest;

/// Draws executions.
@FunctionalInterface
public interface Pictures {
  /// An execution of a test, as text of some lines.
  String text(Witness witness, StressTest test);
}
