// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/// What one forked process measured. The lists have one entry an iteration.
///
/// @param waitNs how long its threads waited in the run queue, all together; -1 when not known
/// @param wallNs how long it took the thread that took longest
/// @param stealTicks how many ticks the hypervisor took meanwhile
/// @param parts the scores of each part of a group, by the part's name
/// @param latency histograms by name, in HdrHistogram's compressed encoding and base64
/// @param message why it failed
public record BenchFork(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) int round,
    @JsonProperty(required = true) Status status,
    String started,
    long wallMs,
    List<Double> scores,
    List<Long> waitNs,
    List<Long> wallNs,
    List<Long> stealTicks,
    Map<String, List<Double>> parts,
    Map<String, String> latency,
    String message)
    implements BenchLine {

  public BenchFork {
    requireNonNull(status, "no status");
  }

  /// How it ended.
  public enum Status {
    ok,
    failed,
    timeout
  }

  @JsonIgnore
  public boolean isFailure() {
    return status != Status.ok;
  }

  /// The scores of one part; of the whole when the part is `""`.
  public List<Double> scores(String part) {
    return part.isEmpty() ? scores : parts.getOrDefault(part, List.of());
  }
}
