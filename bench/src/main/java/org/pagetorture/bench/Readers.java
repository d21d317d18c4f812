// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.pagetorture.bench.profile.Delays;
import org.pagetorture.bench.profile.Watch;

/// The readers that somebody waits for: where they are active, one thread that does nothing but
/// read, all the time.
///
/// A thread of the state and not of a JMH group, because it is not measured, and its C twin does
/// not count it either. What holds it up counts as a delay of the iteration.
public abstract class Readers {
  private enum Wish {
    READ,
    BEGIN_ITERATION,
    END_ITERATION,
    LEAVE
  }

  private volatile Wish wish = Wish.READ;
  private @Nullable Thread reader;

  abstract boolean areActive();

  /// What the reader does first.
  void begin() {}

  /// One section of the reader.
  abstract void section();

  /// What the reader does last.
  void end() {}

  @Setup(Level.Iteration)
  public final void beginIteration() {
    if (areActive()) {
      if (reader == null) {
        reader = Thread.ofPlatform().daemon().start(this::read);
      }
      await(Wish.BEGIN_ITERATION);
    }
  }

  @TearDown(Level.Iteration)
  public final void endIteration() {
    if (areActive()) {
      await(Wish.END_ITERATION);
    }
  }

  @TearDown
  public final void leave() {
    wish = Wish.LEAVE;
  }

  /// Returns when the reader has done what it is asked for, and reads again.
  private void await(Wish asked) {
    wish = asked;
    while (wish != Wish.READ) {
      Thread.onSpinWait();
    }
  }

  private void read() {
    Watch watch = new Watch();
    begin();
    do {
      while (wish == Wish.READ) {
        section();
      }
    } while (stays(watch));
    end();
  }

  /// Does what the reader is asked for, and returns whether it reads on.
  private boolean stays(Watch watch) {
    switch (wish) {
      case BEGIN_ITERATION -> watch.begin();
      case END_ITERATION -> Delays.add(watch.end());
      case LEAVE -> {
        return false;
      }
      case READ -> {}
    }
    wish = Wish.READ;
    return true;
  }
}
