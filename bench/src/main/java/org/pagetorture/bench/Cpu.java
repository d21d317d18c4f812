// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/// The CPU that a thread has to itself, as far as per-CPU counters go.
@State(Scope.Thread)
public class Cpu {
  /// How many counters an array has to have, used or not.
  static final int SLOTS = 1 << 12;

  /// 128 bytes of `int` counters.
  private static final int SPACING = 32;

  private static final ThreadLocal<Cpu> CURRENT = new ThreadLocal<>();

  /// The index of its counter, away from the next CPU's and from the array's length.
  int slot;

  @Setup
  public void setUp(ThreadParams thread) {
    slot = SPACING * (1 + thread.getThreadIndex());
    CURRENT.set(this);
  }

  /// The CPU of the calling thread.
  static Cpu current() {
    return CURRENT.get();
  }
}
