// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.disk;

import static java.lang.invoke.MethodHandles.arrayElementVarHandle;

import java.lang.invoke.VarHandle;

/// A few blocks, and what lies in them, one word each. A device writes whole words in no particular
/// order: every access is opaque.
public final class Disk {
  private static final VarHandle WORD =
      arrayElementVarHandle(int[].class).withInvokeExactBehavior();

  private final int[] words;

  /// `blocks` blocks of zeroes.
  public Disk(int blocks) {
    words = new int[blocks];
  }

  /// What lies in `block`.
  public int read(int block) {
    return (int) WORD.getOpaque(words, block);
  }

  /// Overwrites `block`.
  public void write(int block, int word) {
    WORD.setOpaque(words, block, word);
  }
}
