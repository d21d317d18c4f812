// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.PrintStream;
import java.util.Map;

/// Where output goes: lines that stay, and on a terminal one status line below them.
///
/// `NO_COLOR` turns off the colours, and `TERM=dumb` the status line as well.
final class Screen {
  private static final String ESC = "\u001b[";
  private static final String ERASE = "\r" + ESC + "K";
  private static final int WIDTH = 100;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean redraws;
  private final boolean colours;
  private final boolean terminal;
  private final int width;
  private String status = "";

  /// A screen without styles that has so many columns.
  Screen(PrintStream out, PrintStream err, int width) {
    this(out, err, Map.of(), false, width);
  }

  Screen(PrintStream out, PrintStream err, Map<String, String> env, boolean terminal) {
    this(out, err, env, terminal, WIDTH);
  }

  private Screen(
      PrintStream out, PrintStream err, Map<String, String> env, boolean terminal, int width) {
    this.width = width;
    this.out = out;
    this.err = err;
    this.redraws = terminal && !env.getOrDefault("TERM", "dumb").equals("dumb");
    this.colours = redraws && env.getOrDefault("NO_COLOR", "").isEmpty();
    this.terminal = terminal;
  }

  /// The same with everything but the command's own answer on stderr, and no status line.
  Screen aside() {
    return new Screen(err, err, Map.of(), false);
  }

  /// How many columns there are now.
  int width() {
    return terminal ? Math.clamp(columns(), 60, 140) : width;
  }

  /// Prints bytes as they are, and a line's end.
  void raw(byte[] bytes) {
    out.writeBytes(bytes);
    out.println();
    out.flush();
  }

  boolean colours() {
    return colours;
  }

  boolean redraws() {
    return redraws;
  }

  /// Prints a line that stays.
  synchronized void print(String line) {
    keep(out, line);
  }

  /// Prints a line to stderr.
  synchronized void error(String line) {
    keep(err, line);
  }

  private void keep(PrintStream stream, String line) {
    if (!status.isEmpty()) {
      out.print(ERASE);
      out.flush();
    }
    stream.println(line);
    stream.flush();
    out.print(status);
    out.flush();
  }

  /// Replaces the status line, which the terminal cuts at its edge; `""` takes it away.
  synchronized void status(String line) {
    if (redraws) {
      status = line.isEmpty() ? "" : ESC + "?7l" + line + ESC + "?7h";
      out.print(ERASE + status);
      out.flush();
    }
  }

  /// The text in the given style, where the terminal has styles.
  String paint(Style style, String text) {
    return colours && style != Style.PLAIN ? ESC + style.code + "m" + text + ESC + "0m" : text;
  }

  enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private static int columns() {
    String size = Shell.firstLine("sh", "-c", "stty size < /dev/tty");
    try {
      return Integer.parseInt(size.substring(size.indexOf(' ') + 1));
    } catch (NumberFormatException e) {
      return WIDTH;
    }
  }
}
