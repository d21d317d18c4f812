// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.orderings.Sighting;
import org.pagetorture.results.orderings.Weak;
import org.pagetorture.results.record.Json;
import org.pagetorture.results.stats.Figures;

/// Runs races on weakened classes: does this machine show what the checker says it may?
final class HardwareStep implements Watcher<Weak> {
  private final Tree tree;
  private final RunDirectory directory;
  private final Screen screen;
  private final List<Weak> lines = new ArrayList<>();

  HardwareStep(Tree tree, RunDirectory directory, Screen screen) {
    this.tree = tree;
    this.directory = directory;
    this.screen = screen;
  }

  /// Looks for so long at most, if at all, and returns what was seen now and in earlier sessions of
  /// the run.
  List<Sighting> run(List<Sighting> wanted, @Nullable Duration most) {
    directory.read(Weak.FILE, Weak.class, lines::add, screen::error);
    List<Sighting> open = wanted.stream().map(s -> s.with(lines)).filter(s -> !s.shows()).toList();
    if (most != null && !open.isEmpty()) {
      screen.status("weakening " + Figures.of(open.size(), "ordering"));
      weaken(open);
      look(most);
    }
    return wanted.stream().map(s -> s.with(lines)).toList();
  }

  /// Writes a jar for each, and the list of what to run.
  private void weaken(List<Sighting> open) {
    List<Path> jars =
        WeakenedJars.write(tree, directory, "weak", open.stream().map(Sighting::change).toList());
    directory.write(
        "items",
        IntStream.range(0, open.size())
            .mapToObj(i -> item(open.get(i), jars.get(i)))
            .collect(joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String item(Sighting sighting, Path jar) {
    return "%s\t%s\t%s\n".formatted(sighting.change(), jar, sighting.test());
  }

  private void look(Duration most) {
    List<String> args =
        Stream.of("weak", "-r", directory.path(), "--items", directory.file("items"))
            .map(Object::toString)
            .collect(toCollection(ArrayList::new));
    args.addAll(List.of("--budget-ms", Long.toString(most.toMillis()), "--watch-stdin"));
    try (Runner<Weak> runner =
        new Runner<>(tree.runnerCommand(), args, l -> Json.MAPPER.readValue(l, Weak.class))) {
      int exit = runner.watch(this, screen, directory);
      if (exit != Exit.CLEAN && exit != Exit.INCOMPLETE) {
        screen.error("pagetorture: the runner ended with exit " + exit);
      }
    }
    screen.status("");
  }

  @Override
  public void accept(Weak line) {
    lines.add(line);
    long seen = lines.stream().filter(l -> l.seen() > 0).count();
    screen.status(
        "on this machine: %s, %d seen to fail".formatted(Figures.of(lines.size(), "fork"), seen));
  }

  @Override
  public void stopping() {
    screen.status("ending after this fork");
  }
}
