// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.io.IOException;

/// A jar, directory or class file that cannot be read. The message is for the user: what and why.
public final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
