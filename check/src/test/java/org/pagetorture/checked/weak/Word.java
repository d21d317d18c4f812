// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.weak;

import static java.lang.invoke.ConstantBootstraps.fieldVarHandle;
import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/// A word with accessors.
final class Word {
  private static final VarHandle VALUE =
      fieldVarHandle(lookup(), "value", VarHandle.class, Word.class, int.class)
          .withInvokeExactBehavior();

  private int value;

  int valueOpaque() {
    return (int) VALUE.getOpaque(this);
  }

  int valueAcquire() {
    return (int) VALUE.getAcquire(this);
  }

  /// An accessor by another one.
  boolean isSetAcquire() {
    return valueAcquire() != 0;
  }

  void setValueOpaque(int value) {
    VALUE.setOpaque(this, value);
  }

  void setValueRelease(int value) {
    VALUE.setRelease(this, value);
  }

  int getAndSetVolatile(int value) {
    return (int) VALUE.getAndSet(this, value);
  }
}
