// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One execution, for a person to read.
///
/// @param outcome its outcome
/// @param steps the events in an order that explains it as well as one order can
public record Witness(String outcome, List<Step> steps) {
  /// One event of one actor.
  ///
  /// @param actor whose it is
  /// @param index its place in that actor's program, from 0
  /// @param kind what it does
  /// @param mode its mode; null for a fence
  /// @param fence which fence; null for an access
  /// @param location what it accesses; null for a fence
  /// @param read the value that it read, for READ and UPDATE
  /// @param written the value that it wrote, for WRITE and UPDATE
  /// @param from the step whose write it read, as an index into `steps`; -1 for the initial value
  /// @param overtakes steps of the same actor that come earlier in its program and later in this
  ///     order: what makes the execution weak
  /// @param place where in the source, such as `Pte.java:42`; empty when unknown
  public record Step(
      int actor,
      int index,
      Kind kind,
      @Nullable Mode mode,
      @Nullable Fence fence,
      @Nullable String location,
      @Nullable Object read,
      @Nullable Object written,
      int from,
      List<Integer> overtakes,
      String place) {}

  /// What an event does.
  public enum Kind {
    READ,
    WRITE,
    UPDATE,
    FENCE,
    /// The fence that another actor's membarrier executes in this one.
    REMOTE_FENCE,
    /// A choice that nothing decides.
    CHOICE
  }
}
