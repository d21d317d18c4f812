// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked for, and of which machine: the first line of each session of a run.
public record Run(
    @JsonProperty(required = true) int schema,
    String started,
    String commit,
    String args,
    String filter,
    String preset,
    long budgetMs,
    long seed,
    @Nullable Integer forks,
    List<String> modes,
    @JsonProperty(required = true) Jdk jdk,
    List<String> jvmArgs,
    @JsonProperty(required = true) Machine machine,
    String membarrier,
    boolean resumed)
    implements Line {

  /// The JVM of the forks.
  public record Jdk(String version, String vendor, String vm, String home) {}

  /// Where it ran; `hypervisor` is empty when there is none.
  public record Machine(
      String cpu, int cpus, String kernel, String os, String arch, String hypervisor) {}
}
