// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

/// The exit codes.
final class Exit {
  static final int CLEAN = 0;

  /// A sound variant broke.
  static final int BROKEN = 1;

  /// A usage error, or nothing matched.
  static final int USAGE = 2;

  /// No JDK, a crashed VM, a full disk.
  static final int INFRASTRUCTURE = 3;

  /// The budget was too small, or somebody interrupted.
  static final int INCOMPLETE = 4;

  private Exit() {}
}
