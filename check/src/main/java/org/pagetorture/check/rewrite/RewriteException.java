// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

/// A class that cannot be rewritten: broken, or from a newer Java.
public final class RewriteException extends LinkageError {
  private static final long serialVersionUID = 1L;

  /// @param className the name of the class
  /// @param reason why it cannot
  public RewriteException(String className, String reason) {
    super(className + ": " + reason);
  }
}
