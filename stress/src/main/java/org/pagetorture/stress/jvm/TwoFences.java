// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.jvm;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.pagetorture.stress.Busted.Needs.STORE_BUFFER;

import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.pagetorture.stress.Busted;
import org.pagetorture.stress.JvmFinding;
import org.pagetorture.stress.Race;

/// Store buffering with a full fence between store and load, and another one after the load.
///
///     first                      second
///     -----                      ------
///     x = 1                      y = 1
///     fence                      fence
///     read y                     read x
///     fence                      fence
///
/// The second fence adds nothing by the specification. On x86 HotSpot's C2 takes it for the first:
/// `Matcher::post_store_load_barrier` looks ahead for a later barrier, and an opaque or plain load
/// on the way does not stop it. Hence in the model what follows a fence is read with acquire.
@Race("F2")
public abstract class TwoFences extends StoreBuffering {

  // @formatter:off
  @JCStressTest @State
  @Busted(needs = STORE_BUFFER)
  @Outcome(id = NEITHER, expect = ACCEPTABLE_INTERESTING, desc = "nothing holds the loads back")
  public static class BustedNoFences extends TwoFences {
    @Override @Actor public void first(II_Result r) {
      setXOpaque();
      r.r1 = yOpaque();
    }
    @Override @Actor public void second(II_Result r) {
      setYOpaque();
      r.r2 = xOpaque();
    }
  }

  @JCStressTest @State
  @JvmFinding(
      seenOn = {"17.0.15", "25.0.3"},
      what = "C2 drops the first of two full fences when only a plain load stands between")
  public static class Plain extends TwoFences {
    @Override @Actor public void first(II_Result r) {
      setX();
      VarHandle.fullFence();
      int seen = y();
      VarHandle.fullFence();
      r.r1 = seen;
    }
    @Override @Actor public void second(II_Result r) {
      setY();
      VarHandle.fullFence();
      int seen = x();
      VarHandle.fullFence();
      r.r2 = seen;
    }
  }

  @JCStressTest @State
  @JvmFinding(
      seenOn = {"17.0.15", "25.0.3"},
      what = "C2 drops the first of two full fences when only an opaque load stands between")
  public static class Opaque extends TwoFences {
    @Override @Actor public void first(II_Result r) {
      setXOpaque();
      VarHandle.fullFence();
      int seen = yOpaque();
      VarHandle.fullFence();
      r.r1 = seen;
    }
    @Override @Actor public void second(II_Result r) {
      setYOpaque();
      VarHandle.fullFence();
      int seen = xOpaque();
      VarHandle.fullFence();
      r.r2 = seen;
    }
  }

  @JCStressTest @State
  public static class Acquire extends TwoFences {
    @Override @Actor public void first(II_Result r) {
      setXOpaque();
      VarHandle.fullFence();
      int seen = yAcquire();
      VarHandle.fullFence();
      r.r1 = seen;
    }
    @Override @Actor public void second(II_Result r) {
      setYOpaque();
      VarHandle.fullFence();
      int seen = xAcquire();
      VarHandle.fullFence();
      r.r2 = seen;
    }
  }

  @JCStressTest @State
  public static class OneFence extends TwoFences {
    @Override @Actor public void first(II_Result r) {
      setXOpaque();
      VarHandle.fullFence();
      r.r1 = yOpaque();
    }
    @Override @Actor public void second(II_Result r) {
      setYOpaque();
      VarHandle.fullFence();
      r.r2 = xOpaque();
    }
  }
  // @formatter:on
}
