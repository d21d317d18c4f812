// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.explore.Witness.Step;

/// A witness in words: a row for each step, in their order, numbered from 1.
///
/// @param actors the names of the actors, a column each
record WitnessTable(List<String> actors, List<Row> rows) {

  /// One step.
  ///
  /// @param actor whose column it stands in
  /// @param text what it does
  /// @param overtakes which earlier steps of its actor are still to come: `<- overtakes #3`; empty
  ///     when it keeps its place
  /// @param mode the access mode; empty for a plain one and for fences
  /// @param place where in the source
  record Row(int actor, String text, String overtakes, String mode, String place) {}

  /// @param actors the names of the actors
  static WitnessTable of(Witness witness, List<String> actors) {
    return new WitnessTable(actors, witness.steps().stream().map(WitnessTable::row).toList());
  }

  static Row row(Step step) {
    String overtaken =
        step.overtakes().stream().map(WitnessTable::number).collect(Collectors.joining(", "));
    return new Row(
        step.actor(),
        text(step),
        overtaken.isEmpty() ? "" : "<- overtakes " + overtaken,
        mode(step.mode()),
        step.place());
  }

  /// What a step is called, by its index.
  static String number(int index) {
    return "#" + (index + 1);
  }

  private static String text(Step step) {
    return switch (step.kind()) {
      case READ -> step.location() + ": " + reads(step);
      case WRITE -> step.location() + ": writes " + value(step.written());
      case UPDATE -> step.location() + ": " + reads(step) + ", writes " + value(step.written());
      case FENCE -> fence(step.fence());
      case REMOTE_FENCE ->
          "full fence in another actor, "
              + (step.from() < 0 ? "before its first step" : "after " + number(step.from()));
      case CHOICE -> "by chance, alternative " + value(step.written());
    };
  }

  private static String reads(Step step) {
    return "reads "
        + value(step.read())
        + (step.from() < 0 ? ", initial" : " from " + number(step.from()));
  }

  private static String fence(@Nullable Fence fence) {
    return fence == null
        ? "freezes final fields"
        : fence.name().toLowerCase(Locale.ROOT) + " fence";
  }

  private static String mode(@Nullable Mode mode) {
    return mode == null || mode == Mode.PLAIN ? "" : mode.name().toLowerCase(Locale.ROOT);
  }

  /// A value as it may be shown: the code of an object under test is not run for it.
  private static String value(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> '"' + text + '"';
      case Number _, Boolean _, Character _ -> value.toString();
      case Class<?> type -> type.getSimpleName() + ".class";
      default -> value.getClass().getSimpleName();
    };
  }

  /// The lines of a text that are at most `width` long, broken at blanks where there are some.
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int end = blank > 0 ? blank : width;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /// The length of the longest text of a column.
  int widest(int actor) {
    return IntStream.concat(
            IntStream.of(actors.get(actor).length()),
            rows.stream()
                .filter(row -> row.actor() == actor)
                .mapToInt(row -> Math.max(row.text().length(), row.overtakes().length())))
        .max()
        .orElseThrow();
  }
}
