// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

/// Ends an actor before its end: it waits for somebody, or its execution is of no use.
public final class Stop extends Error {
  private static final long serialVersionUID = 1L;

  /// Without message or stack trace: it is control flow.
  public Stop() {
    super("stop", null, false, false);
  }
}
