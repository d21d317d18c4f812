// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.pagetorture.check.jcstress.ClassFiles;
import org.pagetorture.check.jcstress.Discovery;
import org.pagetorture.check.jcstress.StressTest;

/// The tests that the user asks for.
final class Selection {
  private Selection() {}

  /// What `-t` says.
  static Pattern filter(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw Failure.usage(
          "-t %s: not a regular expression: %s".formatted(regex, e.getDescription()));
    }
  }

  /// The tests of some jars, of which there is one at least.
  static Discovery all(ClassFiles files, List<Path> jars) throws IOException {
    Discovery tests = new Discovery(files);
    if (tests.names().isEmpty()) {
      throw Failure.usage(
          "no JCStress tests in %s: neither META-INF/TestList nor a class with @JCStressTest"
              .formatted(jars));
    }
    return tests;
  }

  /// Those that have a match in their names, one at least.
  static List<StressTest> of(Discovery tests, Pattern filter) throws IOException {
    List<StressTest> selected = new ArrayList<>();
    for (String name : tests.names()) {
      if (filter.matcher(name).find()) {
        selected.add(tests.test(name));
      }
    }
    if (selected.isEmpty()) {
      throw Failure.usage(
          "-t %s: matches none of the %d tests, such as %s"
              .formatted(filter, tests.names().size(), tests.names().getFirst()));
    }
    return selected;
  }
}
