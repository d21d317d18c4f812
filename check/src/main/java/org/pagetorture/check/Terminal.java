// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.pagetorture.check.report.Screen;

/// What the text goes to: a terminal, and how wide it is, or a file or pipe.
///
/// `NO_COLOR` turns off the colours, and `TERM=dumb` the line of progress as well.
record Terminal(boolean redraws, boolean colours, int columns) {
  private static final int WIDTH = 100;

  /// What this process has.
  static Terminal here(Map<String, String> env) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    boolean redraws = terminal && !env.getOrDefault("TERM", "dumb").equals("dumb");
    boolean colours = redraws && env.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(redraws, colours, terminal ? Math.clamp(width(), 60, 160) : WIDTH);
  }

  Screen screen(PrintStream out) {
    return new Screen(out, redraws, colours);
  }

  private static int width() {
    try {
      Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty").start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return Integer.parseInt(size.substring(size.indexOf(' ') + 1).strip());
    } catch (IOException | NumberFormatException e) {
      return WIDTH;
    }
  }
}
