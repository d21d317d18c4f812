// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Marks a test that has to fail, as any suite may define it: only the simple names count.
@Retention(RetentionPolicy.RUNTIME)
public @interface Busted {
  Needs needs();

  enum Needs {
    INTERLEAVING,
    STORE_BUFFER,
    REORDERING
  }
}
