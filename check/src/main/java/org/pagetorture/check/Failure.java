// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

/// Ends the command with one line for its user: what is wrong, where, and what to do.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int exit;

  private Failure(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  static Failure usage(String message) {
    return new Failure(Exit.USAGE, message);
  }

  static Failure infrastructure(String message) {
    return new Failure(Exit.INFRASTRUCTURE, message);
  }
}
