// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.io.Serial;

/// Ends the run with one line for its user: what is wrong, where, and what to do.
final class Failure extends Exception {
  static final int USAGE = 2;
  static final int INFRASTRUCTURE = 3;

  @Serial private static final long serialVersionUID = 1;

  final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static Failure usage(String message) {
    return new Failure(USAGE, message);
  }

  static Failure infrastructure(String message) {
    return new Failure(INFRASTRUCTURE, message);
  }
}
