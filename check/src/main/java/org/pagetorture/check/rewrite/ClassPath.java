// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// The jars and directories that application classes come from.
final class ClassPath implements AutoCloseable {
  private final List<Path> directories = new ArrayList<>();
  private final List<JarFile> jars = new ArrayList<>();

  /// @throws IOException if a jar cannot be read
  ClassPath(List<Path> paths) throws IOException {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        directories.add(path);
      } else {
        jars.add(new JarFile(path.toFile(), false, JarFile.OPEN_READ, Runtime.version()));
      }
    }
  }

  /// The class file of that internal name, or null.
  byte @Nullable [] find(String internalName) throws IOException {
    String resource = internalName + ".class";
    for (Path directory : directories) {
      Path file = directory.resolve(resource);
      if (Files.isRegularFile(file)) {
        return Files.readAllBytes(file);
      }
    }
    for (JarFile jar : jars) {
      ZipEntry entry = jar.getEntry(resource);
      if (entry != null) {
        try (InputStream content = jar.getInputStream(entry)) {
          return content.readAllBytes();
        }
      }
    }
    return null;
  }

  static URL[] urls(List<Path> paths) throws MalformedURLException {
    var urls = new URL[paths.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = paths.get(i).toUri().toURL();
    }
    return urls;
  }

  @Override
  public void close() throws IOException {
    for (JarFile jar : jars) {
      jar.close();
    }
  }
}
