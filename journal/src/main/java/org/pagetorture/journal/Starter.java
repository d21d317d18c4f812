// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/// The process that started this one, and holds its standard input and output.
public final class Starter {
  private Starter() {}

  /// Where it listens: standard output, wherever `System.out` goes.
  public static PrintStream output() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
  }

  /// Ends this process with `exitCode` when standard input ends: when its starter is gone, so is
  /// the run.
  public static void exitWithIt(int exitCode) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // the same
              }
              System.exit(exitCode);
            });
  }
}
