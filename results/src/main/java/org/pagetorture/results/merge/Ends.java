// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.merge;

import static java.util.Collections.max;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.record.End;
import org.pagetorture.results.record.End.Left;
import org.pagetorture.results.record.End.Reason;
import org.pagetorture.results.record.Part;
import org.pagetorture.results.record.Shard;

/// How runs ended, taken together.
final class Ends {
  private Ends() {}

  /// The same end, with what is left by name.
  static @Nullable End inOrder(@Nullable End end) {
    return either(end, end);
  }

  /// The end of two runs of one shard, of which one that was killed says nothing.
  static @Nullable End either(@Nullable End one, @Nullable End other) {
    return one == null ? other : other == null ? one : both(one, other);
  }

  /// The end of two runs of one shard: left is what both left.
  private static End both(End one, End other) {
    Map<String, Left> left = byName(Stream.of(one, other).flatMap(end -> end.left().stream()));
    left.keySet().retainAll(byName(one.left().stream()).keySet());
    left.keySet().retainAll(byName(other.left().stream()).keySet());
    return new End(
        max(List.of(one.ended(), other.ended())),
        one.reason().compareTo(other.reason()) < 0 ? one.reason() : other.reason(),
        List.copyOf(left.values()));
  }

  /// The end of a whole: left is what some shard left, and each shard of which no run has an end.
  static Optional<End> of(Collection<Part> parts) {
    Map<Shard, End> shards = new TreeMap<>();
    for (Part part : parts) {
      if (part.end() != null) {
        shards.merge(part.shard(), part.end(), Ends::both);
      }
    }
    if (shards.isEmpty()) {
      return Optional.empty();
    }
    List<Left> absent = absent(shards.keySet());
    Collection<End> ends = shards.values();
    return Optional.of(
        new End(
            max(ends.stream().map(End::ended).toList()),
            absent.isEmpty() ? max(ends.stream().map(End::reason).toList()) : Reason.interrupted,
            Stream.concat(
                    byName(ends.stream().flatMap(end -> end.left().stream())).values().stream(),
                    absent.stream())
                .toList()));
  }

  private static List<Left> absent(Set<Shard> there) {
    return Shard.all(there.iterator().next().n())
        .filter(shard -> !there.contains(shard))
        .map(shard -> new Left("shard " + shard, "no run of it came to an end"))
        .toList();
  }

  /// What is left of each variant; of two reasons, the first in the alphabet.
  private static Map<String, Left> byName(Stream<Left> left) {
    return left.collect(
        toMap(
            Left::name,
            l -> l,
            (a, b) -> a.missing().compareTo(b.missing()) <= 0 ? a : b,
            TreeMap::new));
  }
}
