// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked for, and of which machine: the first line of each session of a run.
///
/// @param shard which part of the plan, like `2/3`; the whole is empty
public record Run(
    @JsonProperty(required = true) int schema,
    String started,
    String commit,
    String args,
    String filter,
    String preset,
    long budgetMs,
    long seed,
    Shard shard,
    @Nullable Integer forks,
    List<String> modes,
    @JsonProperty(required = true) Jdk jdk,
    List<String> jvmArgs,
    @JsonProperty(required = true) Machine machine,
    String membarrier,
    boolean resumed)
    implements Line {

  public Run {
    shard = requireNonNullElse(shard, Shard.WHOLE);
    requireNonNull(jdk, "no jdk");
    requireNonNull(machine, "no machine");
  }

  /// The JVM of the forks.
  ///
  /// @param options what the environment gives to every JVM: `JAVA_TOOL_OPTIONS=...`
  public record Jdk(String version, String vendor, String vm, String home, String options) {
    /// One to which the environment gives nothing.
    public Jdk(String version, String vendor, String vm, String home) {
      this(version, vendor, vm, home, "");
    }
  }

  /// Where it ran; `hypervisor` is empty when there is none.
  public record Machine(
      String cpu,
      int cpus,
      String kernel,
      String os,
      String arch,
      String hypervisor,
      Hardware hardware) {
    public Machine {
      // Null in a record of before.
      hardware = requireNonNullElse(hardware, Hardware.UNKNOWN);
    }

    /// One of which no more is known.
    public Machine(String cpu, int cpus, String kernel, String os, String arch, String hypervisor) {
      this(cpu, cpus, kernel, os, arch, hypervisor, Hardware.UNKNOWN);
    }
  }
}
