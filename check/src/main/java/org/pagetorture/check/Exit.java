// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

/// The exit codes.
final class Exit {
  static final int CLEAN = 0;

  /// A forbidden outcome is reachable, a test is busted otherwise than it says, or the JVM erred.
  static final int FOUND = 1;

  /// A usage error, or nothing to check.
  static final int USAGE = 2;

  /// The checker itself failed, or an output could not be written.
  static final int INFRASTRUCTURE = 3;

  /// Some test was not explored to its end, or the run was interrupted.
  static final int INCOMPLETE = 4;

  private Exit() {}
}
