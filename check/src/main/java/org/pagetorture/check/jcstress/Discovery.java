// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;

/// Finds the tests of jars and class directories: those that JCStress listed when they were
/// compiled, else all classes that are annotated as tests.
public final class Discovery {
  private final ClassFiles files;
  private final Map<String, String> binaryNames = new TreeMap<>();

  /// Looks for the tests' names.
  public Discovery(ClassFiles files) throws IOException {
    this.files = files;
    for (String line : files.lines(TestList.FILE)) {
      TestList.parse(line).ifPresent(test -> binaryNames.put(test.name(), test.binaryName()));
    }
    if (binaryNames.isEmpty()) {
      for (String name : files.names()) {
        testName(name).ifPresent(test -> binaryNames.put(test, name));
      }
    }
  }

  /// A class file that cannot be read goes by its file's name: it may well be a test.
  private Optional<String> testName(String binaryName) throws IOException {
    try {
      return files
          .find(binaryName)
          .filter(type -> Marks.has(type, "JCStressTest"))
          .map(Names::canonical);
    } catch (Unreadable | IllegalArgumentException e) {
      return Optional.of(binaryName);
    }
  }

  /// The names of all tests.
  public List<String> names() {
    return List.copyOf(binaryNames.keySet());
  }

  /// The test of that name.
  public StressTest test(String name) throws IOException {
    String binaryName = binaryNames.get(name);
    if (binaryName == null) {
      throw new IllegalArgumentException("no such test: " + name);
    }
    String problem;
    try {
      Optional<ClassModel> type = files.find(binaryName);
      if (type.isPresent()) {
        return read(name, binaryName, type.get());
      }
      problem = "its class file is missing";
    } catch (Unreadable e) {
      problem = e.getMessage();
    } catch (PatternSyntaxException e) {
      problem = "an @Outcome's id is no regular expression: " + e.getPattern();
    } catch (IllegalArgumentException e) {
      problem = "broken class file: " + e.getMessage();
    }
    return StressTest.broken(name, binaryName, String.valueOf(problem));
  }

  private StressTest read(String name, String binaryName, ClassModel type) throws IOException {
    GradingReader grades = new GradingReader(files);
    return new StressTest(
        name,
        binaryName,
        new ShapeReader(files, type).read(),
        grades.read(type),
        grades.description(type),
        Marks.named(type, "Busted")
            .flatMap(busted -> Marks.constant(busted, "needs"))
            .map(Needs::valueOf)
            .orElse(null),
        null);
  }
}
