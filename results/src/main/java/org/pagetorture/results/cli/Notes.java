// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Verdict;
import org.pagetorture.results.verdict.Verdict.Word;

/// What the table has no room for: breaks, findings, and why others have no answer.
final class Notes {
  /// How many reasons of one kind are printed without `-v`.
  private static final int SOME = 8;

  private final Screen screen;
  private final boolean verbose;
  private final int width;

  Notes(Screen screen, boolean verbose) {
    this.screen = screen;
    this.verbose = verbose;
    this.width = screen.width();
  }

  /// A break, and the command that repeats it.
  void broken(Variant variant, Verdict verdict) {
    screen.print(
        "%s %s %s"
            .formatted(
                screen.paint(GroupTable.style(verdict), verdict.word().toString()),
                variant.shortName(),
                verdict.figure()));
    wrap("  ", verdict.why());
    if (verdict.repeat() != null) {
      screen.print("  " + verdict.repeat());
    }
  }

  /// All notes, those that matter most last: below them is only the prompt.
  void print(List<Judged> verdicts) {
    section("not shown, needs", reasons(verdicts, Word.NOT_SHOWN));
    for (Word word :
        List.of(Word.NO_POWER, Word.NO_CONTROL, Word.NOT_RUN, Word.TIMED_OUT, Word.CRASHED)) {
      section(word.toString(), reasons(verdicts, word));
    }
    section("unsupported", open(verdicts, p -> p.word() == Proof.Word.UNSUPPORTED));
    section("bounded", open(verdicts, Proof::isBounded));
    for (Judged judged : verdicts) {
      if (judged.verdict().word() == Word.BROKEN) {
        broken(judged.variant(), judged.verdict());
        screen.print("");
      }
      Proof proof = judged.proof();
      if (proof != null && proof.repeat() != null) {
        contradicted(judged.variant(), proof);
        screen.print("");
      }
    }
  }

  /// What the checker has against a variant, and the command that shows it.
  private void contradicted(Variant variant, Proof proof) {
    screen.print(
        "%s %s %s"
            .formatted(
                screen.paint(GroupTable.style(proof), proof.known() ? "known JVM?" : "FINDING"),
                variant.shortName(),
                proof));
    proof.errors().forEach(e -> wrap("  ", e));
    screen.print("  " + proof.repeat());
  }

  /// The variants that the checker leaves open, by the reason that they have in common.
  private static Map<String, List<Variant>> open(List<Judged> verdicts, Predicate<Proof> which) {
    Map<String, List<Variant>> reasons = new LinkedHashMap<>();
    for (Judged judged : verdicts) {
      Proof proof = judged.proof();
      if (proof != null && which.test(proof)) {
        reasons.computeIfAbsent(proof.reason(), _ -> new ArrayList<>()).add(judged.variant());
      }
    }
    return reasons;
  }

  /// The variants under a word, by the reason that they have in common.
  private static Map<String, List<Variant>> reasons(List<Judged> verdicts, Word word) {
    return verdicts.stream()
        .filter(j -> j.verdict().word() == word)
        .collect(
            groupingBy(
                j -> j.verdict().why(), LinkedHashMap::new, mapping(Judged::variant, toList())));
  }

  /// A title, and below it each reason with the variants it applies to.
  void section(String title, Map<String, List<Variant>> reasons) {
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

  private void reason(String why, List<Variant> variants) {
    if (variants.size() == 1) {
      wrap("  ", variants.getFirst().shortName() + ": " + why);
      return;
    }
    wrap("  ", why + ":");
    variants.stream()
        .collect(
            groupingBy(
                Variant::question, LinkedHashMap::new, mapping(Variant::variant, joining(", "))))
        .forEach((race, names) -> wrap("    ", race + ": " + names));
  }

  /// Prints a text on as many lines as it takes.
  void wrap(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + word.length() > width) {
        screen.print(line.toString().stripTrailing());
        line.setLength(indent.length());
      }
      line.append(word).append(' ');
    }
    screen.print(line.toString().stripTrailing());
  }
}
