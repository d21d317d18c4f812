// SPDX-License-Identifier: Apache-2.0
package subject;

import static java.lang.invoke.MethodHandles.arrayElementVarHandle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Calls of every kind of `VarHandle`.
@SuppressWarnings("ReferenceEquality") // identity is the subject
public final class Handles {
  static final VarHandle X;
  static final VarHandle WIDE;
  static final VarHandle NEXT;
  static final VarHandle SHARED;
  static final VarHandle ELEMENT = arrayElementVarHandle(int[].class);
  static final VarHandle VIEW =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      X = lookup.findVarHandle(Handles.class, "x", int.class).withInvokeExactBehavior();
      WIDE = lookup.findVarHandle(Handles.class, "wide", long.class);
      NEXT = lookup.findVarHandle(Handles.class, "next", Handles.class);
      SHARED = lookup.findStaticVarHandle(Handles.class, "shared", byte.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static byte shared = 1;
  private int x;
  long wide;
  @Nullable Handles next;
  final int[] array = new int[2];
  final byte[] bytes = new byte[8];

  public Handles() {
    X.setVolatile(this, 5);
    SHARED.set((byte) ((byte) SHARED.get() + 1));
  }

  public int modes() {
    X.set(this, 1);
    X.setOpaque(this, 2);
    X.setRelease(this, 3);
    X.setVolatile(this, 4);
    return (int) X.get(this)
        + (int) X.getOpaque(this)
        + (int) X.getAcquire(this)
        + (int) X.getVolatile(this);
  }

  public boolean swaps() {
    return X.compareAndSet(this, 5, 6)
        && !X.compareAndSet(this, 5, 7)
        && (int) X.compareAndExchangeRelease(this, 6, 7) == 6
        && (int) X.compareAndExchangeAcquire(this, 6, 8) == 7;
  }

  public boolean weak() {
    return X.weakCompareAndSetPlain(this, 5, 6);
  }

  public long updates() {
    int before = (int) X.getAndAdd(this, 2) + (int) X.getAndBitwiseOrAcquire(this, 8);
    long wider = (long) WIDE.getAndSetRelease(this, 3);
    WIDE.setVolatile(this, 4);
    return before + wider + (byte) SHARED.getAndBitwiseXor((byte) 3);
  }

  public boolean references() {
    return NEXT.compareAndSet(this, null, this) && NEXT.getAcquire(this) == this;
  }

  public int element() {
    ELEMENT.setRelease(array, 1, 3);
    return (int) ELEMENT.getAndAdd(array, 1, 1);
  }

  public int outOfBounds() {
    return (int) ELEMENT.getVolatile(array, 2);
  }

  public int view() {
    return (int) VIEW.get(bytes, 0);
  }

  public void fences() {
    VarHandle.fullFence();
    VarHandle.acquireFence();
    VarHandle.loadLoadFence();
    VarHandle.releaseFence();
    VarHandle.storeStoreFence();
  }

  public byte shared() {
    return shared;
  }
}
