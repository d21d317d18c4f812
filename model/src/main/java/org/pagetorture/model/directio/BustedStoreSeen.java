// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.directio;

/// Marks the error by a store: it overwrites another one that came meanwhile.
public final class BustedStoreSeen extends Sequenced {
  @Override
  void mark(int word, int seen) {
    setWordOpaque(seen);
  }
}
