// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import java.io.Serial;

/// Ends the run with one line for its user: what is wrong, where, and what to do.
public final class Failure extends Exception {
  public static final int USAGE = 2;
  public static final int INFRASTRUCTURE = 3;

  @Serial private static final long serialVersionUID = 1;

  public final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static Failure usage(String message) {
    return new Failure(USAGE, message);
  }

  public static Failure infrastructure(String message) {
    return new Failure(INFRASTRUCTURE, message);
  }
}
