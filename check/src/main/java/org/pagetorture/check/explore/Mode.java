// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

/// The access modes of `VarHandle`, and of an atomic update as a whole.
///
/// An update in mode [#ACQUIRE] reads with acquire and writes plainly; in mode [#RELEASE] it reads
/// plainly and writes with release; in mode [#VOLATILE] it does both.
public enum Mode {
  PLAIN,
  OPAQUE,
  ACQUIRE,
  RELEASE,
  VOLATILE;

  /// Whether what follows a read in this mode stays after it.
  public boolean acquires() {
    return this == ACQUIRE || this == VOLATILE;
  }

  /// Whether what precedes a write in this mode stays before it.
  public boolean releases() {
    return this == RELEASE || this == VOLATILE;
  }

  /// What an update in this mode is when it only reads: a CAS that fails.
  public Mode ofFailure() {
    return this == RELEASE ? PLAIN : this;
  }
}
