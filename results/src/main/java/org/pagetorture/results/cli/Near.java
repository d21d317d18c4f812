// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pagetorture.results.record.Variant;

/// Names that somebody may have meant.
final class Near {
  private static final int MOST = 3;

  private Near() {}

  /// The nearest names of groups, races and variants.
  static List<String> names(String wanted, List<Variant> variants) {
    String name = wanted.replaceAll("[^\\w.]", "").replaceAll("^\\.|\\.$", "");
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (last.isEmpty()) {
      return List.of();
    }
    return variants.stream()
        .flatMap(v -> Stream.of(v.group(), v.race(), v.variant()))
        .distinct()
        .filter(n -> distance(last, n.toLowerCase(Locale.ROOT)) <= (last.length() + 1) / 3)
        .sorted(comparingInt(n -> distance(last, n.toLowerCase(Locale.ROOT))))
        .limit(MOST)
        .toList();
  }

  /// How many letters to insert, delete or replace to turn a into b, or the start of b.
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return Arrays.stream(row).min().getAsInt();
  }
}
