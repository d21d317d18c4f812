// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import java.io.PrintStream;

/// Where text goes: lines that stay, and on a terminal one line below them that says how far it is.
public final class Screen {
  private static final String ESC = "\u001b[";
  private static final String ERASE = "\r" + ESC + "K";

  private final PrintStream out;
  private final boolean redraws;
  private final boolean colours;
  private String status = "";

  /// @param redraws whether `out` is a terminal that moves its cursor
  /// @param colours whether it is one that has colours
  public Screen(PrintStream out, boolean redraws, boolean colours) {
    this.out = out;
    this.redraws = redraws;
    this.colours = colours;
  }

  /// A style of text.
  public enum Style {
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

  /// Prints a line that stays.
  public synchronized void print(String line) {
    out.print(status.isEmpty() ? "" : ERASE);
    out.println(line);
    out.print(status);
    out.flush();
  }

  /// Replaces the line below, which the terminal cuts at its edge; `""` takes it away.
  public synchronized void status(String line) {
    if (redraws) {
      status = line.isEmpty() ? "" : ESC + "?7l" + line + ESC + "?7h";
      out.print(ERASE + status);
      out.flush();
    }
  }

  /// The text in a style, where there are styles.
  String paint(Style style, String text) {
    return colours && style != Style.PLAIN ? ESC + style.code + "m" + text + ESC + "0m" : text;
  }
}
