// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The classes whose orderings can be weaker.
final class Classes {
  @Option(
      names = "--jar",
      required = true,
      paramLabel = "F",
      description = "A jar or class directory of tests, or of classes that they need. Repeatable.")
  List<Path> jars = new ArrayList<>();

  @Option(
      names = "--in",
      required = true,
      paramLabel = "PREFIX",
      description = "Orderings of the classes whose names begin so.")
  String prefix = "";
}
