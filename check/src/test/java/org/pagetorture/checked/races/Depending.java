// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.checked.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// A test that needs another class.
@JCStressTest
@State
@Outcome(id = "3", expect = ACCEPTABLE)
public class Depending {
  /// The other class.
  static final class Needed {
    private Needed() {}

    static int three() {
      return 3;
    }
  }

  @Actor
  public void actor(I_Result r) {
    r.r1 = Needed.three();
  }
}
