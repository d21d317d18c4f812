// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.pagetorture.bench.profile.Delays;
import org.pagetorture.bench.profile.Watch;

/// The readers that somebody waits for: where they are active, one that does nothing but read, from
/// before an iteration begins until after it has ended.
///
/// A thread of the state and not of a JMH group, because it is not measured, and its C twin does
/// not count it either. What held it up counts as a delay of the iteration.
public abstract class Readers {
  private @Nullable Thread reader;
  private volatile boolean reading;
  private volatile boolean stopped;

  abstract boolean areActive();

  /// What the reader does first.
  void begin() {}

  /// One section of the reader.
  abstract void section();

  /// What the reader does last.
  void end() {}

  @Setup(Level.Iteration)
  public final void start() {
    if (areActive()) {
      stopped = false;
      reader = Thread.ofPlatform().start(this::read);
      while (!reading) {
        Thread.onSpinWait();
      }
    }
  }

  @TearDown(Level.Iteration)
  public final void stop() throws InterruptedException {
    if (reader != null) {
      stopped = true;
      reader.join();
    }
  }

  private void read() {
    Watch watch = new Watch();
    watch.begin();
    begin();
    section();
    reading = true;
    while (!stopped) {
      section();
    }
    end();
    reading = false;
    Delays.add(watch.end());
  }
}
