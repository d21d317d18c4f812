// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/// Actors that end, or do not end, after a signal.
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "it ended")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "it hangs")
public abstract class Signalled {
  volatile boolean stop;

  // @formatter:off
  @JCStressTest(Mode.Termination) @State
  public static class Ends extends Signalled {
    @Actor public void loop() { while (!stop) { Thread.onSpinWait(); } }
    @Signal public void signal(Thread actor) { stop = true; }
  }

  @JCStressTest(Mode.Termination) @State
  public static class Hangs extends Signalled {
    @Actor public void loop() { while (!stop) { Thread.onSpinWait(); } }
    @Signal public void signal() { stop = false; }
  }

  @JCStressTest(Mode.Termination) @State
  public static class Throws extends Signalled {
    @Actor public void loop() { throw new IllegalStateException("no reason"); }
    @Signal public void signal() { stop = true; }
  }
  // @formatter:on
}
