// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pagetorture.journal.Failure;

/// One of the `n` parts of a plan, which several machines run: the `i`-th, counted from 1.
///
/// A part has whole races, so that a sound variant has its controls beside it. Which ones follows
/// from the plan and `n` alone.
record Shard(int i, int n) {
  static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  Shard {
    if (i < 1 || i > n) {
      throw new IllegalArgumentException(i + "/" + n + ": not a shard");
    }
  }

  /// Reads `2/3`; whole is empty.
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Shard of(String text) {
    Matcher form = FORM.matcher(text);
    if (text.isEmpty()) {
      return WHOLE;
    }
    if (!form.matches()) {
      throw new IllegalArgumentException(text + ": not a shard");
    }
    return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /// This part of the tests, as evenly as whole races allow.
  List<Line.Test> partOf(Collection<Line.Test> plan) throws Failure {
    Map<String, List<Line.Test>> races =
        plan.stream().collect(groupingBy(Line.Test::question, TreeMap::new, toList()));
    if (n > races.size()) {
      throw Failure.usage(
          "--shard %s: more shards than races, of which there are %d"
              .formatted(this, races.size()));
    }
    List<List<Line.Test>> shards =
        IntStream.range(0, n).<List<Line.Test>>mapToObj(_ -> new ArrayList<>()).toList();
    // The largest first, each to the shard that has least.
    races.values().stream()
        .sorted(comparingInt(Shard::cost).reversed())
        .forEach(race -> Collections.min(shards, comparingInt(Shard::cost)).addAll(race));
    return shards.get(i - 1).stream().sorted(comparing(Line.Test::name)).toList();
  }

  /// How much there is to do: a slow variant comes to its floor with its second fork.
  private static int cost(List<Line.Test> tests) {
    return tests.stream().mapToInt(test -> test.strideSize() == null ? 1 : 2).sum();
  }

  @Override
  @JsonValue
  public String toString() {
    return equals(WHOLE) ? "" : i + "/" + n;
  }
}
