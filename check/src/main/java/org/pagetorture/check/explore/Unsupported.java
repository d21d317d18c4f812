// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

/// An actor did what the checker cannot explore, such as to read the clock. Ends the exploration;
/// the message names what.
public final class Unsupported extends Error {
  private static final long serialVersionUID = 1L;

  /// @param reason what it was, such as `System.nanoTime()`
  public Unsupported(String reason) {
    super(reason, null, false, false);
  }
}
