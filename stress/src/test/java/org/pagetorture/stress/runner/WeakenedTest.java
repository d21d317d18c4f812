// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagetorture.journal.Failure;
import org.pagetorture.stress.faults.LostUpdate;

/// The runner as a process, on classes that take the place of others.
class WeakenedTest {
  private static final String VARIANT = LostUpdate.class.getName() + ".Locked";
  private static final String RACE = LostUpdate.class.getName().replace('.', '/');

  @TempDir Path temp;

  private RunnerProcess run(String items, String budget) throws IOException {
    Path file = Files.writeString(temp.resolve("items"), items);
    return RunnerProcess.start(
        "weak",
        "-r",
        temp.resolve("run").toString(),
        "--items",
        file.toString(),
        "--budget-ms",
        budget);
  }

  /// A jar in which the increment does nothing.
  private Path noIncrement() throws IOException {
    byte[] original;
    try (var content = ClassLoader.getSystemResourceAsStream(RACE + ".class")) {
      original = Objects.requireNonNull(content).readAllBytes();
    }
    ClassModel model = ClassFile.of().parse(original);
    ClassTransform nothing =
        (builder, element) -> {
          if (element instanceof MethodModel method && method.methodName().equalsString("locked")) {
            builder.withMethodBody(
                method.methodName(),
                method.methodType(),
                method.flags().flagsMask(),
                code -> code.return_());
          } else {
            builder.with(element);
          }
        };
    Path jar = temp.resolve("weak.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(RACE + ".class"));
      out.write(ClassFile.of().transformClass(model, nothing));
    }
    return jar;
  }

  @Test
  void theirClassesTakeThePlaceOfTheOriginals() throws Exception {
    RunnerProcess runner = run("nothing\t%s\t%s%n".formatted(noIncrement(), VARIANT), "60000");
    assertThat(runner.exitCode()).as(runner.errorText()).isZero();
    List<Line.Weak> lines =
        runner.lines().stream().map(l -> (Line.Weak) Line.JSON.read(l)).toList();
    assertThat(lines).isNotEmpty().allMatch(l -> l.change().equals("nothing"));
    assertThat(lines.getLast().seen()).isPositive();
    assertThat(Files.readAllLines(temp.resolve("run/weak.jsonl"))).isEqualTo(runner.lines());
  }

  @Test
  void withoutTimeNothingRuns() throws Exception {
    RunnerProcess runner = run("nothing\t%s\t%s%n".formatted(noIncrement(), VARIANT), "1");
    assertThat(runner.exitCode()).isEqualTo(Session.INCOMPLETE);
    assertThat(runner.lines()).isEmpty();
  }

  @Test
  void anUnknownVariantIsNamed() throws Exception {
    RunnerProcess runner = run("nothing\tx.jar\tno.such.Variant\n", "60000");
    assertThat(runner.exitCode()).isEqualTo(Failure.USAGE);
    assertThat(runner.errorText()).hasLineCount(1).contains("no.such.Variant");
  }
}
