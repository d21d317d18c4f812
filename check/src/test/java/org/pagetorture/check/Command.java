// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pagetorture.check.jcstress.Suites;

/// A command that was run: what it printed, and its exit code.
record Command(int exit, String out, String err) {
  static Command of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new Terminal(false, false, 100),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            args);
    return new Command(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// On the races of this module's tests.
  static Command onRaces(String... args) {
    List<String> all = new ArrayList<>();
    for (Path entry : Suites.classPath()) {
      all.add("--jar");
      all.add(entry.toString());
    }
    all.addAll(List.of(args));
    return of(all.toArray(String[]::new));
  }
}
