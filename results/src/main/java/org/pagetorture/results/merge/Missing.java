// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.merge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.End.Left;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Part;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Shard;
import org.pagetorture.results.stats.Figures;

/// What a merged record lacks, and whose fault it is.
public final class Missing {
  private static final End NOTHING = new End("", Reason.interrupted, List.of());

  private Missing() {}

  /// The shards that are not there, that were killed, or that left something which nobody else did
  /// either: a line for each.
  public static List<String> of(RunRecord merged) {
    List<Part> parts = merged.parts();
    Map<Long, List<Part>> seeds =
        parts.stream().collect(groupingBy(Part::seed, TreeMap::new, toList()));
    List<String> missing = new ArrayList<>();
    seeds.forEach((seed, found) -> absent(seed, found).forEach(missing::add));
    End end = merged.end().orElse(NOTHING);
    parts.forEach(part -> unfinished(part, end).ifPresent(missing::add));
    return missing;
  }

  private static Stream<String> absent(long seed, Collection<Part> found) {
    Set<Shard> there = found.stream().map(Part::shard).collect(toSet());
    return Shard.all(found.iterator().next().shard().n())
        .filter(shard -> !there.contains(shard))
        .map(shard -> new Part(seed, shard, null).words() + " is missing");
  }

  private static Optional<String> unfinished(Part part, End whole) {
    End end = part.end();
    if (end == null) {
      return Optional.of(part.words() + " was killed: go on with it by --resume, and merge again");
    }
    Set<String> left = whole.left().stream().map(Left::name).collect(toSet());
    long count = end.left().stream().filter(l -> left.contains(l.name())).count();
    if (count > 0) {
      String variants = Figures.of(Math.toIntExact(count), "variant");
      return Optional.of("%s left %s short of the plan".formatted(part.words(), variants));
    }
    return end.reason() == Reason.interrupted && whole.reason() == Reason.interrupted
        ? Optional.of(part.words() + " was interrupted")
        : Optional.empty();
  }
}
