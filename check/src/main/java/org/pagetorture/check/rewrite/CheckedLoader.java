// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pagetorture.check.runtime.Rewritten;

/// Loads the classes under test, rewritten: every access to memory is a call of
/// [org.pagetorture.check.runtime].
///
/// What is not application code comes from a parent as it is: Java, JCStress' annotations and
/// results, the checker. JCStress' own tests are application code.
public final class CheckedLoader extends ClassLoader implements Rewritten, AutoCloseable {
  /// The rewritten classes of the JDK: the same in all loaders.
  private static final Map<String, byte[]> SHADOWS = new ConcurrentHashMap<>();

  private final ClassPath classPath;
  private final URLClassLoader libraries;
  private final Hierarchy hierarchy;

  /// @param paths jars and directories of class files
  /// @throws UncheckedIOException if one cannot be read
  public CheckedLoader(List<Path> paths) {
    this(libraries(paths), paths);
  }

  private CheckedLoader(URLClassLoader libraries, List<Path> paths) {
    super("checked", libraries);
    this.libraries = libraries;
    try {
      classPath = new ClassPath(paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hierarchy = new Hierarchy(this::bytes, libraries);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!Application.includes(name.replace('.', '/'))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private byte[] rewrite(String name, byte[] original) {
    return new ClassRewriter(hierarchy).rewrite(name, original);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] original = bytes(name.replace('.', '/'));
    if (original == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] rewritten =
        Shadows.isShadow(name)
            ? SHADOWS.computeIfAbsent(name, _ -> rewrite(name, original))
            : rewrite(name, original);
    return defineClass(name, rewritten, 0, rewritten.length);
  }

  private byte @org.jspecify.annotations.Nullable [] bytes(String internalName) {
    try {
      byte[] shadow = Shadows.original(internalName);
      byte[] original = shadow == null ? classPath.find(internalName) : shadow;
      return original == null ? null : Renaming.apply(original);
    } catch (IOException e) {
      throw new RewriteException(internalName.replace('/', '.'), "broken: " + e.getMessage());
    }
  }

  private static URLClassLoader libraries(List<Path> paths) {
    try {
      return new URLClassLoader(
          "libraries", ClassPath.urls(paths), CheckedLoader.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    classPath.close();
    libraries.close();
  }
}
