// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a variant that has to fail: the positive control of its race.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Busted {
  /// The weakest machine that can show the failure.
  Needs needs();

  /// What a hazard takes before it shows.
  enum Needs {
    /// An unlucky interleaving: every machine shows it.
    INTERLEAVING,
    /// A store that waits in a buffer while a later load runs: x86 and all that are weaker show it.
    STORE_BUFFER,
    /// Accesses that no mode orders, reordered by the compiler or by a machine weaker than x86.
    REORDERING
  }
}
