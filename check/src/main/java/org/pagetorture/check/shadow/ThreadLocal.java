// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.runtime.Threads;

/// Stands in for `java.lang.ThreadLocal`: a value for each actor.
@SuppressWarnings({"AvoidCommonTypeNames", "NullAway"}) // as the original
public class ThreadLocal<T extends @Nullable Object> {
  /// Without a value.
  public ThreadLocal() {}

  public static <S extends @Nullable Object> ThreadLocal<S> withInitial(
      Supplier<? extends S> supplier) {
    return new ThreadLocal<>() {
      @Override
      protected S initialValue() {
        return supplier.get();
      }
    };
  }

  protected T initialValue() {
    return null;
  }

  @SuppressWarnings("unchecked") // as the original
  public T get() {
    return (T) Threads.local(this, this::initialValue);
  }

  public void set(T value) {
    Threads.setLocal(this, value);
  }

  public void remove() {
    Threads.removeLocal(this);
  }
}
