// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

/// What the failure of a test takes that is annotated as `Busted`: the weakest machine.
public enum Needs {
  /// An unlucky interleaving: sequential consistency shows it.
  INTERLEAVING,
  /// A store that waits in a buffer: TSO shows it.
  STORE_BUFFER,
  /// Accesses that no mode orders: only the Java memory model shows it.
  REORDERING
}
