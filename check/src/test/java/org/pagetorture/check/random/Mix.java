// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.random;

/// What random programs are made of.
enum Mix {
  /// Every mode; what is written and whether depends on what was read.
  ANY,
  /// No plain access: nothing is read before it is written.
  OPAQUE_OR_STRONGER,
  /// Every mode; what is written is constant but for updates: no value comes out of thin air.
  CONSTANTS,
  /// Loops that wait for a value. No plain access: those may be waited for in vain.
  WAITING,
  /// Membarriers instead of fences.
  MEMBARRIERS;

  boolean allowsPlain() {
    return this == ANY || this == CONSTANTS || this == MEMBARRIERS;
  }

  boolean allowsDependencies() {
    return this != CONSTANTS;
  }

  boolean waits() {
    return this == WAITING;
  }

  boolean fencesOthers() {
    return this == MEMBARRIERS;
  }
}
