// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.pagetorture.journal.Failure;

/// What JCStress writes: its results, serialised and compressed.
///
/// Whoever made the file chose what is in it, and reading an object may run code of its class. So
/// nothing is read but the classes that JCStress has in its results.
final class Blob {
  private static final int DEEPEST = 20;
  private static final List<String> CLASSES =
      List.of(
          "java.lang.Object",
          "java.lang.String",
          "java.lang.Enum",
          "java.util.ArrayList",
          "java.util.Arrays$ArrayList",
          "java.util.CollSer",
          "java.util.Collections$*",
          "java.util.HashMap",
          "java.util.ImmutableCollections$*",
          "java.util.Map$Entry",
          "org.openjdk.jcstress.infra.Status",
          "org.openjdk.jcstress.infra.collectors.TestResult",
          "org.openjdk.jcstress.infra.runners.SpinLoopStyle",
          "org.openjdk.jcstress.infra.runners.TestConfig",
          "org.openjdk.jcstress.os.AffinityMode",
          "org.openjdk.jcstress.os.CPUMap",
          "org.openjdk.jcstress.os.NodeType",
          "org.openjdk.jcstress.os.SchedulingClass",
          "org.openjdk.jcstress.util.Counter",
          "org.openjdk.jcstress.util.Environment");

  private static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=" + DEEPEST + ";maxarray=1000000;" + String.join(";", CLASSES) + ";!*");

  private final Path file;
  private String refused = "";
  private int count;

  private Blob(Path file) {
    this.file = file;
  }

  /// Hands on each result. A file that ends early, as that of a killed run does, is noted.
  static void read(Path file, Consumer<TestResult> results, Consumer<String> damage)
      throws Failure {
    new Blob(file).read(results, damage);
  }

  private void read(Consumer<TestResult> results, Consumer<String> damage) throws Failure {
    try (GZIPInputStream unzipped =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
        ObjectInputStream in = new ObjectInputStream(unzipped)) {
      in.setObjectInputFilter(this::check);
      readAll(in, results);
      // Unless all of it is there, this fails.
      unzipped.read();
    } catch (EOFException e) {
      if (count == 0) {
        throw Failure.usage(
            file + ": ends before the first result; JCStress writes late, and a kill loses it all");
      }
      damage.accept("%s: ends early, after %d results".formatted(file, count));
    } catch (IOException | ClassNotFoundException | ClassCastException e) {
      throw Failure.usage(file + ": " + reason(e));
    }
    if (count == 0) {
      throw Failure.usage(file + ": holds no result");
    }
  }

  private void readAll(ObjectInputStream in, Consumer<TestResult> results)
      throws IOException, ClassNotFoundException {
    while (true) {
      TestResult result;
      try {
        result = (TestResult) in.readObject();
      } catch (EOFException e) {
        // The end of the objects, if not of the file.
        return;
      }
      results.accept(result);
      count++;
    }
  }

  private Status check(ObjectInputFilter.FilterInfo info) {
    Status status = FILTER.checkInput(info);
    if (status == Status.REJECTED) {
      Class<?> type = info.serialClass();
      refused =
          type == null || info.depth() > DEEPEST
              ? "more than a result of JCStress does"
              : "a " + type.getTypeName() + ", which JCStress never writes";
    }
    return status;
  }

  private String reason(Exception e) {
    if (!refused.isEmpty()) {
      return "holds " + refused + "; not read";
    }
    return switch (e) {
      case NoSuchFileException _ -> "no such file";
      case ZipException _, StreamCorruptedException _ -> "no results of JCStress";
      case InvalidClassException _ ->
          "of another version of JCStress than the one here; --jar may name a jar that has it";
      case ClassNotFoundException c ->
          "holds a " + c.getMessage() + ", which JCStress never writes; not read";
      case ClassCastException _ -> "no results of JCStress";
      default -> String.valueOf(e.getMessage());
    };
  }
}
