// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pagetorture.results.record.Run;
import org.pagetorture.results.record.RunRecord;
import org.pagetorture.results.record.Variant;

/// Whether records are of one plan: only then do their forks add up.
///
/// The machine may differ, but for its architecture, which decides what may be reordered.
public final class SamePlan {
  private SamePlan() {}

  /// What `other` has otherwise than `one`, in words; nothing when they are of one plan.
  public static Optional<String> difference(RunRecord one, RunRecord other) {
    Map<String, Object> here = traits(one);
    Map<String, Object> there = traits(other);
    return here.keySet().stream()
        .filter(trait -> !Objects.equals(here.get(trait), there.get(trait)))
        .map(trait -> "%s is %s, not %s".formatted(trait, there.get(trait), here.get(trait)))
        .findFirst()
        .or(() -> changed(one, other));
  }

  private static Map<String, Object> traits(RunRecord record) {
    Run run = record.run().orElseThrow();
    Map<String, Object> traits = new LinkedHashMap<>();
    traits.put("the schema", run.schema());
    traits.put("the commit", run.commit());
    traits.put("-t", run.filter());
    traits.put("-m", run.preset());
    traits.put("-f", run.forks() == null ? "that of -m" : run.forks());
    traits.put("--modes", run.modes());
    traits.put("-jvmArgs", run.jvmArgs());
    traits.put("the JDK", run.jdk().version());
    traits.put("what the environment gives to the JDK", run.jdk().options());
    traits.put("the architecture", run.machine().arch());
    traits.put("the number of shards", run.shard().n());
    return traits;
  }

  /// A variant of the same name that is another: the tree was changed, but not committed.
  private static Optional<String> changed(RunRecord one, RunRecord other) {
    return other.variants().stream()
        .filter(v -> one.variant(v.name()).filter(o -> !o.equals(v)).isPresent())
        .map(Variant::shortName)
        .findFirst()
        .map(name -> name + " has changed");
  }
}
