// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pagetorture.results.cli.Screen.Style;
import org.pagetorture.results.cli.TextTable.Cell;
import org.pagetorture.results.verdict.Judged;
import org.pagetorture.results.verdict.Proof;
import org.pagetorture.results.verdict.Verdict;

/// A run on one screen: a row for each group, and how many of its variants have which verdict.
final class Overview {
  private static final Set<Verdict.Word> NO_ANSWER =
      Set.of(Verdict.Word.CRASHED, Verdict.Word.TIMED_OUT, Verdict.Word.NOT_RUN);

  private final Map<String, List<Judged>> groups;
  private final List<Column> columns;

  /// The variants that a column counts.
  private record Column(String head, Predicate<Judged> counts) {
    long count(List<Judged> judged) {
      return judged.stream().filter(counts).count();
    }

    /// Words that are rare, and mean that there is no verdict, share a column.
    static Stream<Column> all() {
      return Stream.of(
          of(Verdict.Word.HOLDS),
          of(Verdict.Word.SHOWN),
          of(Verdict.Word.NOT_SHOWN),
          of(Verdict.Word.NO_POWER),
          of(Verdict.Word.BROKEN),
          new Column("no answer", j -> NO_ANSWER.contains(j.verdict().word())),
          of(Proof.Word.PROVED),
          of(Proof.Word.REFUTED),
          new Column("undecided", j -> j.proof() != null && !j.proof().isVerdict()));
    }

    private static Column of(Verdict.Word word) {
      return new Column(word.toString(), j -> j.verdict().word() == word);
    }

    private static Column of(Proof.Word word) {
      return new Column(word.toString(), j -> j.proof() != null && j.proof().word() == word);
    }
  }

  Overview(List<Judged> verdicts) {
    groups =
        verdicts.stream()
            .collect(groupingBy(j -> j.variant().group(), LinkedHashMap::new, toList()));
    columns = Column.all().filter(c -> c.count(verdicts) > 0).toList();
  }

  /// Prints it, unless there is one group only, which its own table tells of.
  void print(Screen screen) {
    if (groups.size() < 2) {
      return;
    }
    TextTable table = new TextTable(1);
    List<Cell> head = new ArrayList<>(List.of(Cell.left(""), Cell.right("races")));
    columns.forEach(c -> head.add(Cell.right(c.head())));
    table.row(head);
    groups.forEach((group, judged) -> table.row(row(group, judged)));
    table.print(screen);
    screen.print("");
  }

  private List<Cell> row(String group, List<Judged> judged) {
    List<Cell> row = new ArrayList<>(List.of(Cell.left(group, Style.BOLD)));
    long races = judged.stream().map(j -> j.variant().race()).distinct().count();
    row.add(Cell.right(Long.toString(races)));
    columns.forEach(c -> row.add(cell(c.count(judged))));
    return row;
  }

  private static Cell cell(long count) {
    return count == 0 ? Cell.EMPTY : Cell.right(Long.toString(count));
  }
}
