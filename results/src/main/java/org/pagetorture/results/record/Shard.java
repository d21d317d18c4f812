// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which part of a plan was run: the `i`-th of `n`.
public record Shard(int i, int n) implements Comparable<Shard> {
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");
  private static final Comparator<Shard> ORDER = comparingInt(Shard::n).thenComparingInt(Shard::i);

  public Shard {
    if (i < 1 || i > n) {
      throw new IllegalArgumentException("'%d/%d' is no shard".formatted(i, n));
    }
  }

  /// Reads `2/3`; whole is empty.
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Shard of(String text) {
    Matcher m = FORM.matcher(text);
    if (text.isEmpty()) {
      return WHOLE;
    }
    if (!m.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no shard");
    }
    return new Shard(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
  }

  /// All of `n`.
  public static Stream<Shard> all(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(i -> new Shard(i, n));
  }

  @Override
  public int compareTo(Shard other) {
    return ORDER.compare(this, other);
  }

  @Override
  @JsonValue
  public String toString() {
    return equals(WHOLE) ? "" : i + "/" + n;
  }
}
