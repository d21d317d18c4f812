// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.pagetorture.results.record.Run;

/// What was asked for, and of which machine: the first line of each session.
///
/// @param compiler what built the C programs, or `none` and why
/// @param urcu the version of liburcu, or `none` and why
public record BenchRun(
    @JsonProperty(required = true) int schema,
    String started,
    boolean resumed,
    String commit,
    String args,
    long budgetMs,
    int forks,
    long seed,
    @JsonProperty(required = true) Run.Jdk jdk,
    List<String> jvmArgs,
    @JsonProperty(required = true) Run.Machine machine,
    String membarrier,
    String jmh,
    String compiler,
    String urcu)
    implements BenchLine {

  public BenchRun {
    requireNonNull(jdk, "no jdk");
    requireNonNull(machine, "no machine");
  }
}
