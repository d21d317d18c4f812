// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import java.util.List;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.report.WitnessTable.Row;

/// A witness as a picture that needs nothing else: an SVG with an arrow from each write to the
/// reads that took it, readable on light and on dark ground.
public final class WitnessSvg {
  private static final int LETTER = 8;
  private static final int LINE = 20;
  private static final int GAP = 24;
  private static final int TOP = 84;

  private static final String STYLE =
      """
      <style>
      .witness text { font: 13px monospace; fill: #1f2328; white-space: pre; }
      .witness .name, .witness .title { font-weight: bold; }
      .witness .aside { fill: #656d76; }
      .witness .weak { fill: #9a6700; }
      .witness .from { fill: none; stroke: #0969da; stroke-width: 1.5; opacity: 0.6; }
      .witness .head { fill: #0969da; }
      .witness .rule { stroke: #d0d7de; }
      @media (prefers-color-scheme: dark) {
        .witness text { fill: #e6edf3; }
        .witness .aside { fill: #8d96a0; }
        .witness .weak { fill: #d29922; }
        .witness .from { stroke: #4493f8; }
        .witness .head { fill: #4493f8; }
        .witness .rule { stroke: #30363d; }
      }
      </style>
      """;

  private final Witness witness;
  private final WitnessTable table;
  private final StringBuilder svg = new StringBuilder();
  private final int[] left;
  private final int[] right;
  private final int[] top;

  private WitnessSvg(Witness witness, List<String> actors) {
    this.witness = witness;
    this.table = WitnessTable.of(witness, actors);
    left = new int[actors.size()];
    right = new int[actors.size()];
    int x = LETTER * WitnessTable.number(table.rows().size()).length() + GAP;
    for (int actor = 0; actor < left.length; actor++) {
      left[actor] = x;
      right[actor] = x + LETTER * table.widest(actor);
      x = right[actor] + GAP;
    }
    top = new int[table.rows().size() + 1];
    top[0] = TOP;
    for (int i = 0; i < table.rows().size(); i++) {
      top[i + 1] = top[i] + (table.rows().get(i).overtakes().isEmpty() ? LINE : 2 * LINE);
    }
  }

  /// A witness as SVG.
  ///
  /// @param title what it is a witness of
  /// @param actors the names of the actors
  public static String of(String title, Witness witness, List<String> actors) {
    return new WitnessSvg(witness, actors).draw(title);
  }

  private String draw(String title) {
    int asides = right[right.length - 1] + GAP;
    int aside = table.rows().stream().mapToInt(row -> aside(row).length()).max().orElse(0);
    int width = Math.max(asides + LETTER * aside, LETTER * title.length()) + GAP;
    int height = top[top.length - 1] + LINE / 2;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"witness\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
            .formatted(width, height));
    svg.append("<title>").append(escape(title)).append("</title>\n").append(STYLE);
    text(LETTER, LINE, "title", title);
    for (int actor = 0; actor < left.length; actor++) {
      text(left[actor], TOP - 3 * LINE / 2, "name", table.actors().get(actor));
    }
    line(LETTER, TOP - LINE, width - LETTER);
    // Below the text.
    for (int i = 0; i < table.rows().size(); i++) {
      arrow(i);
    }
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      text(LETTER, top[i], "aside", WitnessTable.number(i));
      text(left[row.actor()], top[i], "", row.text());
      text(left[row.actor()], top[i] + LINE, "weak", row.overtakes());
      text(asides, top[i], "aside", aside(row));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String aside(Row row) {
    return (row.mode() + " " + row.place()).strip();
  }

  /// From the write to the read, when they are of different actors.
  private void arrow(int to) {
    Witness.Step read = witness.steps().get(to);
    int from = read.from();
    if (from < 0 || witness.steps().get(from).actor() == read.actor()) {
      return;
    }
    int writer = witness.steps().get(from).actor();
    boolean rightwards = writer < read.actor();
    int x1 =
        rightwards ? left[writer] + LETTER * table.rows().get(from).text().length() : left[writer];
    int x2 =
        rightwards
            ? left[read.actor()]
            : left[read.actor()] + LETTER * table.rows().get(to).text().length();
    int step = rightwards ? 1 : -1;
    int y1 = top[from] - LINE / 4;
    int y2 = top[to] - LINE / 4;
    svg.append(
        "<path class=\"from\" d=\"M%d %d C%d %d %d %d %d %d\"/>\n"
            .formatted(
                x1 + 4 * step, y1, x1 + GAP * step, y1, x2 - GAP * step, y2, x2 - 9 * step, y2));
    svg.append(
        "<path class=\"head\" d=\"M%d %d l%d -4 v8 z\"/>\n"
            .formatted(x2 - 3 * step, y2, -7 * step));
  }

  private void line(int x1, int y, int x2) {
    svg.append(
        "<line class=\"rule\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n".formatted(x1, y, x2, y));
  }

  private void text(int x, int y, String style, String text) {
    if (!text.isEmpty()) {
      svg.append(
          "<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>\n".formatted(x, y, style, escape(text)));
    }
  }

  /// XML has no control characters, and no halves of others.
  private static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\ufffd")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
