// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One line of a `bench.jsonl`, or of what the benchmarks' runner prints.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BenchRun.class, name = "run"),
  @JsonSubTypes.Type(value = Benchmark.class, name = "benchmark"),
  @JsonSubTypes.Type(value = BenchStart.class, name = "start"),
  @JsonSubTypes.Type(value = BenchFork.class, name = "fork"),
  @JsonSubTypes.Type(value = BenchEnd.class, name = "end")
})
public sealed interface BenchLine permits BenchRun, Benchmark, BenchStart, BenchFork, BenchEnd {}
