// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagetorture.check.jcstress.Call.Argument;
import org.pagetorture.check.jcstress.StressTest.Shape;
import org.pagetorture.checked.broken.Refused;
import org.pagetorture.checked.races.Counting;
import org.pagetorture.checked.races.Signalled;
import org.pagetorture.checked.races.StoreBuffering;

class DiscoveryTest {
  private static final String REFUSED = Refused.class.getName() + ".";

  @TempDir private Path dir;

  @Test
  void stateInAnotherClassAndArgumentsInAnyOrder() throws IOException {
    Shape shape = shape(Counting.class.getName());
    assertThat(shape.state()).isEqualTo(Counting.Count.class.getName());
    assertThat(shape.result()).isEqualTo("org.openjdk.jcstress.infra.results.I_Result");
    assertThat(shape.actors())
        .extracting(Call::name, Call::arguments)
        .containsExactly(
            tuple("first", List.of(Argument.STATE)),
            tuple("second", List.of(Argument.RESULT, Argument.STATE)));
    assertThat(shape.arbiter()).extracting(Call::name).isEqualTo("sum");
  }

  @Test
  void terminationRunsActorAndSignal() throws IOException {
    Shape shape = shape(Signalled.class.getName() + ".Ends");
    assertThat(shape.termination()).isTrue();
    assertThat(shape.actors())
        .extracting(Call::name, Call::arguments)
        .containsExactly(tuple("loop", List.of()), tuple("signal", List.of(Argument.THREAD)));
  }

  @Test
  void bustedIsFoundByItsSimpleName() throws IOException {
    assertThat(test(StoreBuffering.class.getName() + ".BustedPlain").busted())
        .isEqualTo(Needs.STORE_BUFFER);
    assertThat(test(StoreBuffering.class.getName() + ".Volatile").busted()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "NoActor, it defines no @Actor",
    "NoResult, it defines no @Result to work with",
    "NoState, it defines no @State to work with",
    "TwoArbiters, it has more than one @Arbiter",
    "StrangeParameter, neither a @State nor a @Result",
    "NumberParameter, its parameter int is neither a @State nor a @Result",
    "NoSignal, a termination test has one @Actor and one @Signal",
    "TwoActors, a termination test has one @Actor and one @Signal",
    "BrokenId, an @Outcome's id is no regular expression: (",
  })
  void whatJCStressRefusesIsNamed(String name, String problem) throws IOException {
    StressTest test = test(REFUSED + name);
    assertThat(test.problem()).endsWith(problem);
    assertThat(test.shape()).isNull();
  }

  @Test
  void withoutTheAnnotationItIsNoTest() throws IOException {
    try (ClassFiles files = ClassFiles.open(Suites.classPath())) {
      assertThat(new Discovery(files).names())
          .contains(REFUSED + "NoState")
          .doesNotContain(REFUSED + "NoTest");
    }
  }

  @Test
  void resultsClassIsMissing() throws IOException {
    try (ClassFiles files = ClassFiles.open(List.of(Suites.classPath().getFirst()))) {
      assertThat(new Discovery(files).test(Counting.class.getName()).problem())
          .isEqualTo("its parameter org.openjdk.jcstress.infra.results.I_Result is on no --jar");
    }
  }

  @Test
  void classFilesThatCannotBeReadAreNamed() throws IOException {
    byte[] bytes = ownBytes();
    Files.write(dir.resolve("Empty.class"), new byte[0]);
    Files.write(dir.resolve("Half.class"), Arrays.copyOf(bytes, bytes.length / 2));
    bytes[7] = (byte) (ClassFile.latestMajorVersion() + 1);
    Files.write(dir.resolve("Newer.class"), bytes);
    try (ClassFiles files = ClassFiles.open(List.of(dir))) {
      Discovery tests = new Discovery(files);
      assertThat(tests.names()).containsExactly("Empty", "Half", "Newer");
      assertThat(tests.test("Empty").problem()).startsWith("broken class file: ");
      assertThat(tests.test("Half").problem()).startsWith("broken class file: ");
      assertThat(tests.test("Newer").problem())
          .matches("class file of Java \\d+, newer than this Java \\d+");
    }
  }

  @Test
  void listedTestWithoutClass() throws IOException {
    Path list = dir.resolve(TestList.FILE);
    Files.createDirectories(list.getParent());
    Files.writeString(list, "JCTEST5Sa.B.C5Sa.B$C\nno test\nJCTEST5\n");
    try (ClassFiles files = ClassFiles.open(List.of(dir))) {
      Discovery tests = new Discovery(files);
      assertThat(tests.names()).containsExactly("a.B.C");
      assertThat(tests.test("a.B.C").problem()).isEqualTo("its class file is missing");
    }
  }

  @Test
  void whatIsNoJar() throws IOException {
    Path text = Files.writeString(dir.resolve("text.jar"), "text");
    Path other = Files.writeString(dir.resolve("text.txt"), "text");
    assertThatThrownBy(() -> ClassFiles.open(List.of(text))).hasMessage("not a jar: " + text);
    assertThatThrownBy(() -> ClassFiles.open(List.of(other))).hasMessage("not a jar: " + other);
    Path none = dir.resolve("none.jar");
    assertThatThrownBy(() -> ClassFiles.open(List.of(none))).hasMessage("no such file: " + none);
  }

  private static byte[] ownBytes() throws IOException {
    Path root = Suites.classPath().getFirst();
    return Files.readAllBytes(
        root.resolve(StoreBuffering.class.getName().replace('.', '/') + "$Volatile.class"));
  }

  private static Shape shape(String name) throws IOException {
    return Objects.requireNonNull(test(name).shape());
  }

  private static StressTest test(String name) throws IOException {
    try (ClassFiles files = ClassFiles.open(Suites.classPath())) {
      return new Discovery(files).test(name);
    }
  }
}
