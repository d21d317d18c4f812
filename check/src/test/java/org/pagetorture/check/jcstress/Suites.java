// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jcstress.annotations.JCStressTest;

/// Where the classes that the tests check are.
public final class Suites {
  private Suites() {}

  /// The compiled test classes of this module, and JCStress.
  public static List<Path> classPath() {
    return List.of(location(Suites.class), location(JCStressTest.class));
  }

  /// JCStress alone.
  public static Path jcstress() {
    return location(JCStressTest.class);
  }

  /// What this JVM's own class path is.
  static List<String> ownClassPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
