// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Verdict;
import org.pagetorture.results.verdict.Verdict.Word;

/// What the table has no room for: breaks, and why others have no answer.
final class Notes {
  /// How many reasons of one kind are printed without `-v`.
  private static final int SOME = 8;

  private final Screen screen;
  private final boolean verbose;

  Notes(Screen screen, boolean verbose) {
    this.screen = screen;
    this.verbose = verbose;
  }

  /// A break, and the command that repeats it.
  static List<String> lines(Variant variant, Verdict verdict, Screen screen) {
    return List.of(
        screen.paint(GroupTable.style(verdict), verdict.word().toString())
            + " %s %s %s".formatted(variant.shortName(), verdict.figure(), verdict.why()),
        "  " + verdict.repeat());
  }

  void print(List<Judged> verdicts) {
    verdicts.stream()
        .filter(j -> j.verdict().word() == Word.BROKEN)
        .flatMap(j -> lines(j.variant(), j.verdict(), screen).stream())
        .forEach(screen::print);
    for (Word word : List.of(Word.CRASHED, Word.TIMED_OUT, Word.NO_POWER, Word.NOT_RUN)) {
      section(word.toString(), reasons(verdicts, word));
    }
    section("not shown, needs", reasons(verdicts, Word.NOT_SHOWN));
  }

  /// The variants under a word, by the reason that they have in common.
  private static Map<String, List<String>> reasons(List<Judged> verdicts, Word word) {
    return verdicts.stream()
        .filter(j -> j.verdict().word() == word)
        .collect(
            groupingBy(
                j -> j.verdict().why(),
                LinkedHashMap::new,
                mapping(j -> j.variant().shortName(), toList())));
  }

  /// A title, and below it each reason with the names it applies to.
  void section(String title, Map<String, List<String>> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    screen.print(screen.paint(Style.BOLD, title));
    int most = verbose ? Integer.MAX_VALUE : SOME;
    reasons.entrySet().stream().limit(most).forEach(e -> reason(e.getKey(), e.getValue()));
    if (reasons.size() > most) {
      screen.print("  and " + (reasons.size() - most) + " more (-v)");
    }
    screen.print("");
  }

  private void reason(String why, List<String> names) {
    if (names.size() == 1) {
      screen.print("  %s: %s".formatted(names.getFirst(), why));
      return;
    }
    screen.print("  " + why + ":");
    StringBuilder line = new StringBuilder("   ");
    for (String name : names) {
      if (line.length() + 1 + name.length() >= screen.width()) {
        screen.print(line.toString());
        line.setLength(3);
      }
      line.append(' ').append(name).append(name.equals(names.getLast()) ? "" : ",");
    }
    screen.print(line.toString());
  }
}
