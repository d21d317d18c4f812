// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The classes under test, each rewritten once, for any number of loaders.
public final class CheckedClasses implements AutoCloseable {
  private final ClassPath classPath;
  private final URLClassLoader libraries;
  private final Hierarchy hierarchy;
  private final Map<String, byte[]> rewritten = new ConcurrentHashMap<>();

  /// @param paths jars and directories of class files
  /// @throws UncheckedIOException if one cannot be read
  public CheckedClasses(List<Path> paths) {
    try {
      classPath = new ClassPath(paths);
      libraries =
          new URLClassLoader(
              "libraries", ClassPath.urls(paths), CheckedClasses.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hierarchy = new Hierarchy(this::original, libraries);
  }

  /// A loader in which some classes are others than in their files.
  ///
  /// @param changed class files by internal name
  public CheckedLoader loader(Map<String, byte[]> changed) {
    return new CheckedLoader(this, libraries, changed);
  }

  /// The rewritten class of that binary name, or null.
  byte @Nullable [] rewritten(String name) {
    byte[] known = rewritten.get(name);
    if (known == null) {
      byte[] original = original(name.replace('.', '/'));
      if (original == null) {
        return null;
      }
      known = rewrite(name, original);
      rewritten.put(name, known);
    }
    return known;
  }

  byte[] rewrite(String name, byte[] original) {
    return new ClassRewriter(hierarchy).rewrite(name, original);
  }

  private byte @Nullable [] original(String internalName) {
    try {
      byte[] shadow = Shadows.original(internalName);
      byte[] original = shadow == null ? classPath.find(internalName) : shadow;
      return original == null ? null : Renaming.apply(original);
    } catch (IOException e) {
      throw new RewriteException(internalName.replace('/', '.'), "broken: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    classPath.close();
    libraries.close();
  }
}
