// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The C twins: what of `bench/native` this machine can compile, and their runs.
///
/// A machine without a C compiler, or without liburcu, has fewer of them, and says why.
public final class Native {
  private static final Duration LIST_LIMIT = Duration.ofSeconds(10);
  private static final Pattern BATCH = Pattern.compile("(\\d+\\.\\d+) (-?\\d+) (\\d+)");
  private static final Pattern OPERATION = Pattern.compile("\\w+");

  private final Map<String, Path> programs = new LinkedHashMap<>();
  private final String compiler;
  private final String urcu;

  /// What the batches of one run measured: ns an operation; ns in the run queue, or -1; and how
  /// long the batch was.
  public record Batch(List<Double> scores, List<Long> waitNs, List<Long> wallNs) {}

  /// Compiles what it can of the tree at `pagetorture.root` into a directory.
  public Native(Path into) throws InterruptedException {
    this(Path.of(System.getProperty("pagetorture.root", ".")), into, System.getenv());
  }

  Native(Path root, Path into, Map<String, String> environment) throws InterruptedException {
    Path sources = root.resolve("bench/native");
    compiler =
        attempt(
            () -> {
              CCompiler c = CCompiler.find(environment);
              Path program = into.resolve("pagetorture");
              c.compile(sources.resolve("pagetorture.c"), program, List.of());
              programs.putAll(list(program));
              return c.name() + " " + CCompiler.OPTIMIZATION;
            });
    urcu =
        attempt(
            () -> {
              CCompiler c = CCompiler.find(environment);
              Map<String, Path> flavours = new LinkedHashMap<>();
              for (String flavour : List.of("memb", "mb", "qsbr")) {
                Path program = into.resolve("urcu_" + flavour);
                List<String> options =
                    List.of("-DRCU_" + flavour.toUpperCase(ROOT), "-lurcu-" + flavour);
                c.compile(sources.resolve("urcu.c"), program, options);
                flavours.putAll(list(program));
              }
              programs.putAll(flavours);
              return urcuVersion(environment);
            });
  }

  /// As `gcc 12.2.0 -O2`, or `none: ` and why.
  public String compiler() {
    return compiler;
  }

  /// liburcu's version, or `none: ` and why.
  public String urcu() {
    return urcu;
  }

  /// What can be run.
  public List<String> operations() {
    return List.copyOf(programs.keySet());
  }

  /// Runs an operation for one fork. Throws an `IOException` that says why when the program dies or
  /// prints something else, and a `TimeoutException` when it takes longer than `limit`.
  public Batch run(
      String operation, int threads, int warmups, int batches, Duration batch, Duration limit)
      throws IOException, TimeoutException, InterruptedException {
    Path program = programs.get(operation);
    if (program == null) {
      throw new IllegalArgumentException("unknown operation: " + operation);
    }
    List<String> command = new ArrayList<>(List.of(program.toString(), operation));
    for (long n : new long[] {threads, warmups, batches, TimeUnit.MICROSECONDS.convert(batch)}) {
      command.add(Long.toString(n));
    }
    Child child = Child.run(limit, command);
    if (child.exit() != 0) {
      throw new IOException(operation + " died, " + child.complaint());
    }
    if (child.lines().size() != batches) {
      throw new IOException(
          operation + " printed " + child.lines().size() + " lines for " + batches + " batches");
    }
    return read(operation, child.lines());
  }

  private static Batch read(String operation, List<String> lines) throws IOException {
    Batch batch = new Batch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String line : lines) {
      Matcher numbers = BATCH.matcher(line);
      if (!numbers.matches()) {
        throw new IOException(operation + " printed nonsense: " + line);
      }
      batch.scores.add(Double.valueOf(numbers.group(1)));
      batch.waitNs.add(Long.valueOf(numbers.group(2)));
      batch.wallNs.add(Long.valueOf(numbers.group(3)));
    }
    return batch;
  }

  /// Asks a program for its operations.
  private static Map<String, Path> list(Path program)
      throws IOException, TimeoutException, InterruptedException {
    Map<String, Path> programs = new LinkedHashMap<>();
    Child child = Child.run(LIST_LIMIT, List.of(program.toString(), "--list"));
    if (child.exit() != 0) {
      throw new IOException(program.getFileName() + " --list, " + child.complaint());
    }
    for (String operation : child.lines()) {
      if (!OPERATION.matcher(operation).matches()) {
        throw new IOException(program.getFileName() + " lists nonsense: " + operation);
      }
      programs.put(operation, program);
    }
    return programs;
  }

  /// Its headers do not say; pkg-config does, where it is installed.
  private static String urcuVersion(Map<String, String> environment)
      throws IOException, TimeoutException, InterruptedException {
    Optional<Path> config = CCompiler.find("pkg-config", environment);
    if (config.isPresent()) {
      Child said =
          Child.run(LIST_LIMIT, List.of(config.get().toString(), "--modversion", "liburcu"));
      if (said.exit() == 0 && !said.lines().isEmpty()) {
        return said.lines().getFirst();
      }
    }
    return "of unknown version";
  }

  private interface Attempt {
    String version() throws IOException, TimeoutException, InterruptedException;
  }

  private static String attempt(Attempt attempt) throws InterruptedException {
    try {
      return attempt.version();
    } catch (IOException | TimeoutException e) {
      return "none: " + e.getMessage();
    }
  }
}
