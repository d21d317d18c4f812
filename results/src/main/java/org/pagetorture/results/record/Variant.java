// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One answer to a race: what JCStress calls a test.
public record Variant(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String group,
    @JsonProperty(required = true) String race,
    @JsonProperty(required = true) String variant,
    List<String> rows,
    @Nullable Needs needs,
    @Nullable JvmFinding jvmFinding,
    @Nullable Integer strideSize,
    List<String> actors,
    List<Outcome> outcomes)
    implements Line {

  /// What the failure of a busted variant takes before it shows.
  public enum Needs {
    INTERLEAVING,
    STORE_BUFFER,
    REORDERING
  }

  /// JVMs on which a variant that is sound by the specification was seen to fail, and why.
  public record JvmFinding(List<String> seenOn, String what) {}

  @JsonIgnore
  public boolean isBusted() {
    return needs != null;
  }

  /// Whether it belongs to the catalogue: the tests of others do not.
  @JsonIgnore
  public boolean isCatalogued() {
    return !rows.isEmpty();
  }

  /// The race's name, unique among all groups.
  @JsonIgnore
  public String question() {
    return group + "." + race;
  }

  /// A name that people can read and that still names one variant only.
  @JsonIgnore
  public String shortName() {
    return question() + "." + variant;
  }
}
