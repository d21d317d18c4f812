// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import org.jspecify.annotations.Nullable;

/// What one step of one actor does. What it reads from is the [Graph]'s to say.
///
/// An atomic update is two events: a read, and a write that follows at once when the update does
/// write. A model takes the two as one (see [Graph#whole(int)]).
///
/// @param actor whose step it is
/// @param kind what it does
/// @param mode the mode of an access; [Mode#PLAIN] for what is none
/// @param location what it accesses, as a number of the exploration; -1 for what is no access
/// @param variable what it accesses; null for what is no access
/// @param value what it writes, or the alternative that a choice took
/// @param fence which fence, for a fence
/// @param target whose program a remote fence stands in; -1 for what is none
public record Event(
    int actor,
    Kind kind,
    Mode mode,
    int location,
    @Nullable Location variable,
    @Nullable Object value,
    @Nullable Fence fence,
    int target) {
  /// The kinds of events.
  public enum Kind {
    READ,
    /// The read of an atomic update; alone, it is an update that did not write.
    UPDATE_READ,
    WRITE,
    UPDATE_WRITE,
    FENCE,
    /// The fence that a membarrier of this actor makes another one execute; it "reads" the last
    /// event of the other's program before it.
    REMOTE_FENCE,
    CHOICE,
    /// The end of a constructor; the value is the object.
    FREEZE
  }

  static Event read(int actor, Kind kind, Mode mode, Variables.Variable at) {
    return new Event(actor, kind, mode, at.number, at.location, null, null, -1);
  }

  static Event write(
      int actor, Kind kind, Mode mode, Variables.Variable at, @Nullable Object value) {
    return new Event(actor, kind, mode, at.number, at.location, value, null, -1);
  }

  /// The write of an update, whose read this is.
  Event writing(@Nullable Object written) {
    return new Event(actor, Kind.UPDATE_WRITE, mode, location, variable, written, null, -1);
  }

  static Event fence(int actor, Fence fence) {
    return new Event(actor, Kind.FENCE, Mode.PLAIN, -1, null, null, fence, -1);
  }

  static Event remoteFence(int actor, int target) {
    return new Event(actor, Kind.REMOTE_FENCE, Mode.PLAIN, -1, null, null, Fence.FULL, target);
  }

  static Event choice(int actor, int alternative) {
    return new Event(actor, Kind.CHOICE, Mode.PLAIN, -1, null, alternative, null, -1);
  }

  static Event freeze(int actor, Object object) {
    return new Event(actor, Kind.FREEZE, Mode.PLAIN, -1, null, object, null, -1);
  }

  /// Whether it reads a location.
  public boolean isRead() {
    return kind == Kind.READ || kind == Kind.UPDATE_READ;
  }

  /// Whether it writes a location.
  public boolean isWrite() {
    return kind == Kind.WRITE || kind == Kind.UPDATE_WRITE;
  }

  /// Whether it belongs to an atomic update.
  public boolean isUpdate() {
    return kind == Kind.UPDATE_READ || kind == Kind.UPDATE_WRITE;
  }

  /// Whether it is a fence that every access before and after respects.
  public boolean isFullFence() {
    return fence == Fence.FULL;
  }
}
