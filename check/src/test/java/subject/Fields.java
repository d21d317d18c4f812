// SPDX-License-Identifier: Apache-2.0
package subject;

import org.jspecify.annotations.Nullable;

/// Fields of every kind.
@SuppressWarnings({
  "NonAtomicVolatileUpdate",
  "ReferenceEquality"
}) // what it compiles to is the subject
public class Fields {
  static int counter;
  static volatile long total = 7;

  boolean z = true;
  byte b = -1;
  char c = 'c';
  short s = -2;
  int i = 3;
  long l = 4;
  float f = 5;
  double d = 6;
  volatile int v;
  @Nullable Fields next;
  @Nullable Fields nowhere;
  final int settled = 9;

  /// Counts in setup.
  public Fields() {
    counter++;
  }

  public String primitives() {
    z = !z;
    b++;
    c++;
    s++;
    i++;
    l++;
    f++;
    d++;
    return "" + z + b + c + s + i + l + f + d;
  }

  public int modes() {
    v = 1;
    i = v;
    total = i;
    return ++counter;
  }

  public boolean references() {
    next = this;
    return next == this && next.next == next && next.nowhere == null;
  }

  public int constant() {
    return settled;
  }

  @SuppressWarnings("NullAway")
  public int nullReceiver() {
    return nowhere.i;
  }

  public int count() {
    return counter;
  }
}
