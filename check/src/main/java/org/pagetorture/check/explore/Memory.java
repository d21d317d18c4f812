// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The shared memory as an actor meets it. Values are boxed primitives or references; a program
/// uses one canonical object for one reference in all executions, so that `==` compares them.
///
/// Every method may throw [Stop], which ends the actor; a program lets it pass and catches
/// nothing that could hold it.
public interface Memory {
  /// What the function of [#update] returns when it leaves the location as it is.
  Object UNCHANGED = new Object();

  /// Reads a location.
  @Nullable Object read(Location at, Mode mode);

  /// Writes a location.
  void write(Location at, Mode mode, @Nullable Object value);

  /// Reads a location and writes what `change` makes of the value, in one atomic step; only reads,
  /// in mode [Mode#ofFailure()], when that is [#UNCHANGED]. `change` is a pure function.
  ///
  /// @return the value before
  @Nullable Object update(Location at, Mode mode, UnaryOperator<@Nullable Object> change);

  /// A fence.
  void fence(Fence fence);

  /// Every other actor executes a full fence at a point of its program between call and return.
  void membarrier();

  /// A choice that nothing decides, such as whether a weak compare-and-set fails: one of 0 to
  /// `alternatives - 1`; all of them are explored.
  int choose(int alternatives);

  /// The end of a constructor that wrote final fields of an object: what it wrote is seen by
  /// everyone who reads the object's final fields through a reference published after this.
  void freeze(Object object);

  /// How many reads and choices this actor has made: the mark for [#block(int)].
  int reads();

  /// Says that the actor does the same for ever until a read or choice that it made since the
  /// mark comes out differently. To be thrown by the caller.
  Stop block(int mark);
}
