// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

/// Looks and adds in one step, and so can use the whole range.
public final class ExactLimit extends NarrowRefcount {
  public ExactLimit() {
    super(MAX - 1);
  }

  @Override
  public boolean tryGet() {
    int seen;
    do {
      seen = countOpaque();
      if (seen == MAX) {
        return false;
      }
    } while (!casCount(seen, seen + 1));
    return true;
  }
}
