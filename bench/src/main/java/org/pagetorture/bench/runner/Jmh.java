// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.pagetorture.bench.runner.Line.Status;

/// Runs one fork by JMH, and tells what came out. What JMH prints goes to a log.
final class Jmh {
  private static final Pattern REASON =
      Pattern.compile(
          "(?m)^(?:\\S*(?:Exception|Error)\\b.*|Unrecognized .*|<forked VM failed.*|ERROR.*)$");

  private final List<String> args;
  private final Path log;
  private final Duration patience;
  private final List<BenchmarkResult> results = new ArrayList<>();

  /// `args` are JMH's, `patience` is for a whole fork.
  Jmh(List<String> args, Path log, Duration patience) {
    this.args = args;
    this.log = log;
    this.patience = patience;
  }

  /// All that the forks have given.
  List<BenchmarkResult> results() {
    return List.copyOf(results);
  }

  Line.Fork run(Configuration configuration, int round) {
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    @Nullable BenchmarkResult result = null;
    boolean late;
    try (PrintStream out = new PrintStream(said, true, UTF_8);
        Watchdog watchdog = new Watchdog(patience)) {
      try {
        result = run(new ForkOptions(args, configuration), out);
      } catch (RunnerException | CommandLineOptionException e) {
        out.println(e.getMessage());
      }
      late = watchdog.barked();
    }
    keep(said);
    String id = configuration.id();
    long wallMs = Duration.between(started, Instant.now()).toMillis();
    if (result == null) {
      return Line.Fork.without(
          id, round, late ? Status.timeout : Status.failed, started, wallMs, reason(said, late));
    }
    results.add(result);
    return new Measured(result).fork(id, round, started, wallMs);
  }

  private static @Nullable BenchmarkResult run(Options options, PrintStream out)
      throws RunnerException {
    VerboseMode verbosity = options.verbosity().orElse(VerboseMode.NORMAL);
    return new Runner(options, OutputFormatFactory.createFormatInstance(out, verbosity))
        .run().stream()
            .map(RunResult::getBenchmarkResults)
            .flatMap(r -> r.stream())
            .findFirst()
            .orElse(null);
  }

  private void keep(ByteArrayOutputStream said) {
    try {
      Files.write(log, said.toByteArray(), CREATE, APPEND);
    } catch (IOException e) {
      // The record, which is on the same disk, will say it.
    }
  }

  private String reason(ByteArrayOutputStream said, boolean late) {
    if (late) {
      return "took longer than %d s, and was killed".formatted(patience.toSeconds());
    }
    var reason = REASON.matcher(said.toString(UTF_8));
    return (reason.find() ? reason.group() : "no result") + "; see " + log.getFileName();
  }
}
