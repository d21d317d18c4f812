// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.stats;

/// Whether an iteration was delayed by others, and so does not count: the one place that says so.
///
/// An iteration is delayed when its threads waited in the run queue for more than 2 % of theirs,
/// or when the hypervisor took a tick of it. Where the wait could not be read, nobody knows, and
/// the iteration counts. Where threads outnumber CPUs they wait for one another, which is what is
/// measured: there only the hypervisor delays.
public enum Delay {
  NONE,
  DELAYED,
  UNKNOWN;

  /// How much of its time a thread may wait. The harness itself wakes up to end an iteration, and
  /// where every CPU measures that takes 1 % of 5 ms.
  public static final double SHARE = 0.02;

  /// Judges an iteration.
  ///
  /// @param waitNs how long the threads waited, all together; -1 when not known
  /// @param cpus how many there were; 0 when not known
  public static Delay of(long waitNs, long wallNs, long stealTicks, int threads, int cpus) {
    if (waitNs < 0) {
      return UNKNOWN;
    }
    boolean crowded = cpus > 0 && threads > cpus;
    boolean waited = !crowded && waitNs > SHARE * threads * wallNs;
    return waited || stealTicks > 0 ? DELAYED : NONE;
  }
}
