// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the checker said of one variant: every outcome that it can ever have.
///
/// @param reason why it is not decided
/// @param models the outcomes that each model allows, by the model's name
/// @param executions how many were explored, `blocked` of them stuck, besides `discarded` ones
/// @param verdict whether the hazard can be reached; `null` when not decided
/// @param findings what contradicts the grades, the annotations or the JVM, in words
public record Checked(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Status status,
    String reason,
    Map<String, List<String>> models,
    long executions,
    long blocked,
    long discarded,
    long millis,
    @Nullable Answer verdict,
    List<Found> outcomes,
    List<String> findings) {

  public Checked {
    Objects.requireNonNull(status, "no status");
    if (status == Status.decided && verdict == null) {
      throw new IllegalArgumentException(name + " is decided without a verdict");
    }
  }

  /// Whether the outcomes are all there are, and if not, why not.
  public enum Status {
    decided,
    bounded,
    unsupported
  }

  /// Whether the hazard is out of reach under every model, or not.
  public enum Answer {
    proved,
    refuted
  }

  /// An outcome that some model allows, and the strongest one that does.
  ///
  /// @param witness how it comes to a hazard, or to what SC does not allow; `null` for others
  public record Found(
      @JsonProperty(required = true) String id,
      String model,
      Outcome.@Nullable Expect expect,
      String desc,
      long executions,
      String replay,
      @Nullable Witness witness) {}

  /// Whether one of the outcomes seen is one that no model allows.
  public boolean excludesAny(Collection<String> seen) {
    return status == Status.decided && !models.getOrDefault("jmm", List.of()).containsAll(seen);
  }

  /// The findings that are errors, and not only grades of what never happens.
  public List<String> errors() {
    return findings.stream().filter(f -> !f.startsWith("never:")).toList();
  }

  /// The findings that put the JVM, or else the checker, in the wrong: an outcome was seen that the
  /// checker excludes.
  public List<String> againstJvm() {
    return findings.stream().filter(f -> f.contains("JVM?")).toList();
  }
}
