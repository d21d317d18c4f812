// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;
import org.openjdk.jcstress.util.TestLineReader;

/// JCStress' own annotation processor compiles the races of this module; what its list says of them
/// is what we read from their class files.
class JCStressAgreesTest {
  private static final Path RACES = Path.of("src/test/java/org/pagetorture/checked/races");

  @TempDir private static Path classes;

  @BeforeAll
  static void compile() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-cp",
            String.join(File.pathSeparator, Suites.ownClassPath()),
            "-processor",
            JCStressTestProcessor.class.getName());
    try (Stream<Path> sources = Files.list(RACES);
        var manager = javac.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(sources.toList());
      assertThat(javac.getTask(null, manager, null, options, null, units).call()).isTrue();
    }
  }

  @Test
  void theSameTestsActorsGradesAndDescriptions() throws IOException {
    Map<String, Listed> expected = listed();
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(ours()).isEqualTo(expected);
    Files.delete(classes.resolve(TestList.FILE));
    assertThat(ours()).isEqualTo(expected);
  }

  private record Listed(
      String binaryName, String description, List<String> actors, List<Grade> grades) {}

  private static Map<String, Listed> ours() throws IOException {
    Map<String, Listed> tests = new TreeMap<>();
    try (ClassFiles files = ClassFiles.open(List.of(classes, Suites.jcstress()))) {
      Discovery discovery = new Discovery(files);
      for (String name : discovery.names()) {
        tests.put(name, ours(discovery.test(name)));
      }
    }
    return tests;
  }

  private static Listed ours(StressTest test) {
    assertThat(test.problem()).isNull();
    return new Listed(test.binaryName(), test.description(), actors(test), test.grading().grades());
  }

  private static List<String> actors(StressTest test) {
    StressTest.Shape shape = Objects.requireNonNull(test.shape());
    return shape.actors().stream().limit(shape.termination() ? 1 : 9).map(Call::name).toList();
  }

  private static Map<String, Listed> listed() throws IOException {
    Map<String, Listed> tests = new TreeMap<>();
    for (String line : Files.readAllLines(classes.resolve(TestList.FILE))) {
      TestLineReader fields = new TestLineReader(line);
      tests.put(fields.nextString(), listed(fields));
    }
    return tests;
  }

  private static Listed listed(TestLineReader fields) {
    String binaryName = fields.nextString();
    fields.nextString();
    String description = fields.nextString();
    List<String> actors = new ArrayList<>();
    for (int left = fields.nextInt(); left > 0; left--) {
      actors.add(fields.nextString());
    }
    fields.nextBoolean();
    List<Grade> grades = new ArrayList<>();
    for (int left = fields.nextInt(); left > 0; left--) {
      Expect expect = List.of(Expect.values()).get(fields.nextInt());
      String desc = fields.nextString();
      for (int ids = fields.nextInt(); ids > 0; ids--) {
        grades.add(new Grade(fields.nextString(), expect, desc));
      }
    }
    return new Listed(binaryName, description.equals("null") ? "" : description, actors, grades);
  }
}
