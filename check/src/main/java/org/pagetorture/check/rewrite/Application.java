// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.util.List;

/// Which classes are application code, and rewritten.
final class Application {
  private static final List<String> TESTS =
      List.of("org/openjdk/jcstress/samples/", "org/openjdk/jcstress/tests/");

  private static final List<String> LIBRARIES =
      List.of(
          "java/",
          "javax/",
          "jdk/",
          "sun/",
          "com/sun/",
          "org/openjdk/jcstress/",
          "org/pagetorture/check/");

  private Application() {}

  /// Whether the class of that internal name is rewritten.
  static boolean includes(String internalName) {
    return TESTS.stream().anyMatch(internalName::startsWith)
        || LIBRARIES.stream().noneMatch(internalName::startsWith);
  }
}
