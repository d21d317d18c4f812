// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

/// A concurrent program: actors that share memory, and what is observed when all have ended.
public interface Program {
  /// How many actors run concurrently: at least one.
  int actors();

  /// Begins an execution: results of the one before are forgotten.
  void begin();

  /// Runs one actor from its beginning to its end. What it does depends on nothing but on what
  /// `memory` returns. Within one execution actors run in any order and one after the other.
  ///
  /// @throws Stop when `memory` threw it
  void run(int actor, Memory memory);

  /// The outcome, when all actors have run to their end: arbiter and result.
  ///
  /// @param memory what is in memory after all of them; its reads return final values
  String outcome(Memory memory);

  /// The place in the source of the access that is being made. Asked only for a witness.
  default String place() {
    return "";
  }
}
