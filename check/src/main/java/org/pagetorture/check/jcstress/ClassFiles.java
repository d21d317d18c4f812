// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/// The class files of some jars and directories, which are read and never loaded.
public final class ClassFiles implements Closeable {
  private static final int MAJOR_VERSION_OFFSET = 6;
  private static final int JAVA_1 = 44;
  private static final String SUFFIX = ".class";

  private final List<Path> roots = new ArrayList<>();
  private final List<FileSystem> jars = new ArrayList<>();

  /// Opens jars and directories; the first that has a class wins.
  ///
  /// @throws Unreadable if one of them is missing, or is neither
  public static ClassFiles open(List<Path> classPath) throws IOException {
    ClassFiles files = new ClassFiles();
    try {
      for (Path entry : classPath) {
        files.add(entry);
      }
    } catch (IOException e) {
      files.close();
      throw e;
    }
    return files;
  }

  private void add(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      roots.add(entry);
      return;
    }
    try {
      FileSystem jar = FileSystems.newFileSystem(entry, Map.of());
      jars.add(jar);
      jar.getRootDirectories().forEach(roots::add);
    } catch (NoSuchFileException e) {
      throw new Unreadable("no such file: " + entry);
    } catch (ZipException | ProviderNotFoundException | UnsupportedOperationException e) {
      throw new Unreadable("not a jar: " + entry);
    }
  }

  /// The class of that binary name, if there is one.
  ///
  /// @throws Unreadable if there is, and it is broken or too new
  Optional<ClassModel> find(String binaryName) throws IOException {
    Optional<byte[]> bytes = bytes(binaryName);
    return bytes.isPresent() ? Optional.of(parse(bytes.get())) : Optional.empty();
  }

  /// The class file of that binary name, if there is one.
  public Optional<byte[]> bytes(String binaryName) throws IOException {
    String file = binaryName.replace('.', '/') + SUFFIX;
    for (Path root : roots) {
      Path path = root.resolve(file);
      if (Files.isRegularFile(path)) {
        return Optional.of(Files.readAllBytes(path));
      }
    }
    return Optional.empty();
  }

  private static ClassModel parse(byte[] bytes) throws Unreadable {
    if (bytes.length > MAJOR_VERSION_OFFSET + 1) {
      int major =
          (bytes[MAJOR_VERSION_OFFSET] & 0xff) << 8 | (bytes[MAJOR_VERSION_OFFSET + 1] & 0xff);
      if (major > ClassFile.latestMajorVersion()) {
        throw new Unreadable(
            "class file of Java %d, newer than this Java %d"
                .formatted(major - JAVA_1, Runtime.version().feature()));
      }
    }
    try {
      return ClassFile.of().parse(bytes);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("broken class file: " + e.getMessage());
    }
  }

  /// The binary names of all classes, those of other releases left out.
  public List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .filter(file -> file.endsWith(SUFFIX) && !file.startsWith("META-INF/"))
            .map(file -> file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
            .forEach(names::add);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return names;
  }

  /// The lines of the text files of that name, each jar's and directory's.
  List<String> lines(String file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path root : roots) {
      Path path = root.resolve(file);
      if (Files.isRegularFile(path)) {
        lines.addAll(Files.readAllLines(path));
      }
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    for (FileSystem jar : jars) {
      jar.close();
    }
  }
}
