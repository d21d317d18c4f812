// SPDX-License-Identifier: Apache-2.0
package subject;

import org.jspecify.annotations.Nullable;

/// Loads from arrays and stores to them.
public class Arrays {
  static final int[] TABLE = {1};

  final boolean[] flags = {true};
  final byte[] bytes = {1};
  final long[] longs = {2};
  final String[] names = {"a", "b"};
  final int[][] grid = {{1, 2}, {3, 4}};
  @Nullable Object @Nullable [] shared;

  /// Counts in setup.
  public Arrays() {
    TABLE[0]++;
  }

  public int table() {
    return TABLE[0]++;
  }

  public String primitives() {
    flags[0] = !flags[0];
    bytes[0]++;
    longs[0] += bytes[0];
    return "" + flags[0] + bytes[0] + longs[0];
  }

  public int references() {
    names[0] = names[1] + "c";
    grid[1] = grid[0];
    return names[0].length() + grid[1][1];
  }

  public @Nullable Object fresh() {
    Object[] fresh = new Object[2];
    fresh[1] = "x";
    shared = fresh;
    return shared[1];
  }

  public int copies() {
    int[] copy = grid[0].clone();
    copy[0] = 7;
    System.arraycopy(copy, 0, grid[1], 0, 2);
    return grid[1][0] + grid[0][0];
  }

  public int several() {
    int[][] fresh = new int[2][3];
    fresh[1][2] = 5;
    return fresh[1][2] + fresh[0].length;
  }

  public int variable() {
    return sum(1, 2, 3);
  }

  private static int sum(int... numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  public void wrongType() {
    Object[] objects = names;
    objects[0] = 1;
  }

  public int outOfBounds() {
    return bytes[1];
  }
}
