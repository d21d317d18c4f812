// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/// A configuration: a method, its parameters, and a number of threads.
///
/// @param baseline the configuration that does the bare machine operation; empty when there is none
/// @param twin the C configuration that does the same; empty when there is none
public record Benchmark(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String subject,
    @JsonProperty(required = true) String method,
    Map<String, String> params,
    int threads,
    Origin origin,
    String unit,
    String baseline,
    String twin)
    implements BenchLine {

  /// Who runs it.
  public enum Origin {
    jmh,
    c
  }

  /// `GupBench.pinUnpin:strategy=BreakLayouts@2`.
  static String id(String subject, String method, Map<String, String> params, int threads) {
    String values =
        params.entrySet().stream()
            .map(Map.Entry::toString)
            .collect(joining(",", params.isEmpty() ? "" : ":", ""));
    return "%s.%s%s@%d".formatted(subject, method, values, threads);
  }

  /// Whether it is the bare machine operation of its subject.
  @JsonIgnore
  public boolean isBare() {
    return method.equals("baseline");
  }

  /// A parameter's value; empty when there is no such parameter.
  public String param(String name) {
    return params.getOrDefault(name, "");
  }

  /// What tells it from others of its subject: `mix BreakLayouts truncates=10 @2`.
  public String label() {
    String values =
        params.entrySet().stream()
            // A figure needs its name.
            .map(e -> " " + (e.getValue().matches("\\D.*") ? e.getValue() : e.toString()))
            .collect(joining());
    return method + values + (threads > 1 ? " @" + threads : "");
  }
}
