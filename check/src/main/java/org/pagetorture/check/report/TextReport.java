// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import java.util.List;
import java.util.Locale;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.jcstress.Expect;
import org.pagetorture.check.report.Screen.Style;
import org.pagetorture.check.verdict.Checked;
import org.pagetorture.check.verdict.Finding;
import org.pagetorture.check.verdict.Judgement;
import org.pagetorture.check.verdict.Reached;
import org.pagetorture.check.verdict.Status;
import org.pagetorture.check.verdict.Verdict;

/// A run as text, for a person at a terminal.
public final class TextReport {
  private final Screen screen;

  public TextReport(Screen screen) {
    this.screen = screen;
  }

  /// Prints one test in one line, and what its author has to know.
  public void line(Judgement judgement) {
    title(judgement);
    judgement.findings().forEach(this::finding);
  }

  private void title(Judgement judgement) {
    Checked checked = judgement.checked();
    String reason = checked.reason();
    screen.print(
        "%s %-4s %s%s"
            .formatted(
                word(judgement),
                judgement.model() == null ? "" : judgement.model(),
                checked.test().name(),
                reason == null ? "" : ": " + reason));
  }

  /// Prints all about one test.
  public void block(Judgement judgement) {
    Checked checked = judgement.checked();
    title(judgement);
    List<Reached> outcomes = checked.reached();
    int width = outcomes.stream().mapToInt(o -> o.id().length()).max().orElse(0);
    for (Reached outcome : outcomes) {
      screen.print(outcome(outcome, width));
    }
    judgement.findings().forEach(this::finding);
    if (!checked.explorations().isEmpty()) {
      screen.print(
          screen.paint(
              Style.DIM,
              "  %,d executions, %,d blocked, %,d discarded, %,d ms"
                  .formatted(
                      checked.sum(Exploration::executions),
                      checked.sum(Exploration::blocked),
                      checked.sum(Exploration::discarded),
                      checked.millis())));
    }
  }

  private String outcome(Reached outcome, int width) {
    Expect expect = outcome.grade().expect();
    return "  %-4s %s  %s  %,10d  %s"
        .formatted(
            outcome.model(),
            outcome.id() + " ".repeat(width - outcome.id().length()),
            screen.paint(style(expect), "%-11s".formatted(name(expect))),
            outcome.executions(),
            outcome.grade().desc())
        .stripTrailing();
  }

  private void finding(Finding finding) {
    screen.print(
        finding.isError()
            ? "  " + screen.paint(Style.RED, "error: ") + finding.text()
            : screen.paint(Style.DIM, "  " + finding.text()));
  }

  /// Prints what all tests come to.
  public void summary(Summary summary, long millis) {
    screen.print("");
    screen.print(
        "%,d %s: %,d proved, %,d refuted, %,d bounded, %,d unsupported; %s"
            .formatted(
                summary.tests(),
                summary.tests() == 1 ? "test" : "tests",
                summary.proved(),
                summary.refuted(),
                summary.bounded(),
                summary.unsupported(),
                summary.wrong() == 0
                    ? "nothing wrong"
                    : screen.paint(Style.RED, "%,d wrong".formatted(summary.wrong()))));
    screen.print(
        "%,d executions, %,.0f/s, %.1f %% redundant, %.1f s"
            .formatted(
                summary.executions(),
                summary.perSecond(millis),
                summary.redundant() * 100,
                millis / 1000.0));
  }

  private String word(Judgement judgement) {
    Status status = judgement.checked().status();
    Verdict verdict = judgement.verdict();
    String word = (verdict == null ? status : verdict).name().toLowerCase(Locale.ROOT);
    return screen.paint(style(judgement), "%-11s".formatted(word));
  }

  private static Style style(Judgement judgement) {
    if (judgement.hasErrors()) {
      return Style.RED;
    }
    return judgement.checked().status() == Status.DECIDED ? Style.GREEN : Style.YELLOW;
  }

  private static Style style(Expect expect) {
    return switch (expect) {
      case FORBIDDEN, UNKNOWN -> Style.RED;
      case ACCEPTABLE_INTERESTING -> Style.CYAN;
      case ACCEPTABLE -> Style.GREEN;
    };
  }

  /// As JCStress calls it.
  private static String name(Expect expect) {
    return switch (expect) {
      case ACCEPTABLE -> "Acceptable";
      case ACCEPTABLE_INTERESTING -> "Interesting";
      case FORBIDDEN -> "Forbidden";
      case UNKNOWN -> "Unknown";
    };
  }
}
