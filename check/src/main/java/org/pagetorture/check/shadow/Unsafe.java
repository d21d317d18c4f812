// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shadow;

import java.lang.reflect.Field;
import org.pagetorture.check.runtime.Access;
import org.pagetorture.check.runtime.Offsets;

/// Stands in for `jdk.internal.misc.Unsafe`: the offset of an element is its index, that of a field
/// a number of its own. The accesses themselves are rewritten at the call.
public final class Unsafe {
  private static final Unsafe UNSAFE = new Unsafe();

  private Unsafe() {}

  public static Unsafe getUnsafe() {
    return UNSAFE;
  }

  public long objectFieldOffset(Class<?> owner, String name) {
    return Offsets.of(owner, name);
  }

  public long objectFieldOffset(Field field) {
    return Offsets.of(field.getDeclaringClass(), field.getName());
  }

  public long arrayBaseOffset(Class<?> type) {
    return 0;
  }

  public int arrayIndexScale(Class<?> type) {
    return 1;
  }

  public void fullFence() {
    Access.fullFence();
  }

  public void loadFence() {
    Access.acquireFence();
  }

  public void storeFence() {
    Access.releaseFence();
  }

  public void storeStoreFence() {
    Access.releaseFence();
  }
}
