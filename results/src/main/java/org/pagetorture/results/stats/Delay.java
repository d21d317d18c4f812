// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

/// Whether an iteration was delayed by others, and so does not count: the one place that says so.
///
/// An iteration is delayed when its threads waited in the run queue for more than 1 % of its time,
/// or when the hypervisor took a tick of it. Where the wait could not be read, nobody knows, and
/// the iteration counts. Where threads outnumber CPUs they wait for one another, which is what is
/// measured: there only the hypervisor delays.
public enum Delay {
  NONE,
  DELAYED,
  UNKNOWN;

  /// How much of its time an iteration may wait.
  public static final double SHARE = 0.01;

  /// Judges an iteration.
  ///
  /// @param waitNs how long the threads waited, all together; -1 when not known
  /// @param crowded whether there were more threads than CPUs
  public static Delay of(long waitNs, long wallNs, long stealTicks, boolean crowded) {
    if (waitNs < 0) {
      return UNKNOWN;
    }
    boolean waited = !crowded && waitNs > SHARE * wallNs;
    return waited || stealTicks > 0 ? DELAYED : NONE;
  }
}
