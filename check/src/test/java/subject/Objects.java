// SPDX-License-Identifier: Apache-2.0
package subject;

import org.jspecify.annotations.Nullable;

/// Objects that actors allocate.
@SuppressWarnings("ReferenceEquality") // identity is the subject
public class Objects {
  /// A pair whose first half is final.
  static class Pair {
    final int first;
    int second = 2;

    Pair(int first) {
      this.first = first;
    }
  }

  /// An inner class: javac writes its outer object before the constructor of the superclass.
  class Inner extends Pair {
    Inner() {
      super(3);
    }

    int outer() {
      return mark;
    }
  }

  /// A record, whose methods read its fields.
  record Point(int x, String name) {}

  int mark = 4;
  @Nullable Pair pair;
  @Nullable Object any;
  @Nullable Inner inner;
  @Nullable Point point;

  public void publish() {
    pair = new Pair(1);
  }

  @SuppressWarnings("NullAway")
  public int sum() {
    Pair seen = pair;
    return seen.first + seen.second;
  }

  public boolean differ() {
    Object one = new Object();
    any = one;
    return any == one && any.equals(one) && any != new Object();
  }

  @SuppressWarnings("NullAway")
  public int inner() {
    inner = new Inner();
    return inner.outer() + inner.first;
  }

  @SuppressWarnings("NullAway")
  public String point() {
    mark++;
    point = new Point(mark, "p");
    return point + " " + point.equals(new Point(5, "p")) + " " + point.equals(new Point(6, "p"));
  }

  public boolean boxes() {
    Integer thousand = 1000;
    any = thousand;
    return any == thousand && any.equals(1000);
  }

  @SuppressWarnings("UnnecessaryStringBuilder")
  public void shareBuilder() {
    any = new StringBuilder();
  }

  public void shareLambda() {
    Runnable nothing = () -> {};
    any = nothing;
  }

  public int hash() {
    return new Object().hashCode();
  }
}
