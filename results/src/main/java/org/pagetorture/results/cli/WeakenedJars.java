// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Jars of weakened classes in a run's directory, which the checker makes.
final class WeakenedJars {
  private WeakenedJars() {}

  /// Writes one for each of the changes, `id=form,id=form`, and returns them in their order.
  static List<Path> write(Tree tree, RunDirectory directory, String name, List<String> changes) {
    Path jars = directory.file(name);
    List<String> args = new ArrayList<>(List.of("weaken", "--jar", tree.jar().toString(), "--in"));
    args.addAll(List.of(OrderingsSession.MODEL, "--to", jars.toString()));
    args.addAll(changes);
    Path log = directory.file("orderings.log");
    int exit = new Checker(tree, args, Redirect.appendTo(log.toFile())).run(Checker.FOREVER);
    if (exit != Exit.CLEAN) {
      throw Failure.infrastructure("the checker ended with exit %d: see %s".formatted(exit, log));
    }
    return IntStream.rangeClosed(1, changes.size())
        .mapToObj(i -> jars.resolve(i + ".jar"))
        .toList();
  }
}
