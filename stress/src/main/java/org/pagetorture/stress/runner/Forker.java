// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.util.Objects.requireNonNull;
import static org.openjdk.jcstress.infra.runners.SpinLoopStyle.THREAD_YIELD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.Verbosity;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.vm.SimpleTestMain;
import org.openjdk.jcstress.vm.VMSupport;
import org.openjdk.jcstress.vm.VMSupportException;
import org.pagetorture.journal.Failure;

/// Runs forks with JCStress' executor, and kills those that hang.
final class Forker {
  /// Longer than JCStress' own timeout of 30 s, which does not cover all that a test does.
  static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final Verbosity QUIET = new Verbosity(0);
  private static final String ARCHIVE = "forks.jsa";
  private static final Duration DYING = Duration.ofSeconds(10);

  private final Settings settings;
  private final Path directory;
  private final Duration patience;
  private volatile @Nullable Thread executing;

  /// A fork is killed that takes so much longer than expected.
  Forker(Settings settings, Path directory, Duration patience) {
    this.settings = settings;
    this.directory = directory;
    this.patience = patience;
  }

  /// Fails if no VM starts with the user's flags.
  void checkJvmArgs() throws Failure {
    List<String> line = new ArrayList<>(List.of("-Xms256M", "-Xmx256M"));
    line.addAll(settings.jvmArgs());
    line.add(SimpleTestMain.class.getName());
    try {
      VMSupport.tryWith(line.toArray(String[]::new));
    } catch (VMSupportException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("no VM starts");
      throw Failure.usage("-jvmArgs %s: %s".formatted(String.join(" ", settings.jvmArgs()), why));
    }
  }

  /// Finds out what this VM and this machine can do: a few seconds.
  void probe() {
    OSSupport.init();
    VMSupport.initFlags(options(List.of()));
  }

  /// Runs a fork. When the budget is over and it still runs, it is killed; and unless it is long
  /// overdue, nobody knows whether it hung: then there is no result.
  Optional<Line.Fork> run(Plan.Step step, String key, int n, boolean loaded, long msLeft)
      throws Failure {
    int cpus = options(List.of()).getCPUCount();
    Placement placement = Placement.of(step.test().actors().size(), cpus, n);
    TestConfig config = config(step, n, placement, loaded);
    long limitMs = Math.min(step.expectedMs() + patience.toMillis(), msLeft + graceMs());

    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    long start = System.nanoTime();
    Load before = Load.now();
    var results = new AtomicReference<@Nullable TestResult>();
    boolean killed = !execute(config, placement, results, limitMs);
    Load after = Load.now();
    long wallMs = Duration.ofNanos(System.nanoTime() - start).toMillis();

    if (killed && wallMs < step.expectedMs() + patience.toMillis() / 4) {
      return Optional.empty();
    }
    TestResult result = requireNonNull(results.get(), "JCStress gave no result");
    List<String> messages = new ArrayList<>(result.getMessages());
    if (killed) {
      messages.addFirst("killed after %d ms".formatted(wallMs));
    }
    return Optional.of(
        new Line.Fork(
            key,
            config.name,
            step.config().modes(),
            flags(step.config()),
            config.time,
            config.iters,
            config.strideSize,
            config.strideCount,
            config.spinLoopStyle.name(),
            killed ? "HUNG" : result.status().name(),
            result.getTotalCount(),
            seen(result),
            started,
            wallMs,
            after.stealShareSince(before),
            after.otherShareSince(before),
            messages,
            result.getVmErr()));
  }

  /// The budget is kept within 10 %: this half of it is for a fork that does not end in time.
  private long graceMs() {
    return settings.budgetMs() / 20;
  }

  /// The outcomes that were seen, with their grades.
  static List<Line.Seen> seen(TestResult result) {
    return result.grading().gradingResults.values().stream()
        .filter(g -> g.count > 0)
        .map(g -> new Line.Seen(g.id, g.expect, g.count, g.description))
        .toList();
  }

  /// Returns whether the fork ended within the limit; if not, it was killed.
  private boolean execute(
      TestConfig config,
      Placement placement,
      AtomicReference<@Nullable TestResult> result,
      long limitMs)
      throws Failure {
    try {
      var executor = new TestExecutor(QUIET, result::set, placement.scheduler());
      Thread thread = Thread.ofPlatform().daemon().start(() -> executor.runAll(List.of(config)));
      executing = thread;
      if (thread.join(Duration.ofMillis(limitMs))) {
        return true;
      }
      if (kill()) {
        return false;
      }
    } catch (IOException | InterruptedException e) {
      throw Failure.infrastructure("JCStress cannot listen to a fork: " + e.getMessage());
    }
    throw Failure.infrastructure(
        "JCStress cannot start a fork: is %s full?"
            .formatted(System.getProperty("java.io.tmpdir")));
  }

  /// Kills the fork, and returns whether JCStress then cleaned up behind it.
  boolean kill() throws InterruptedException {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Thread thread = executing;
    return thread == null || thread.join(DYING);
  }

  private TestConfig config(Plan.Step step, int n, Placement placement, boolean loaded) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("-time", "" + step.timeMs(), "-iters", "" + step.iters()));
    Integer strideSize = step.test().strideSize();
    if (strideSize != null && settings.preset() != Preset.SANITY) {
      args.addAll(List.of("-strideSize", strideSize.toString()));
    }
    if (loaded || placement.crowded()) {
      args.addAll(List.of("-spinStyle", THREAD_YIELD.name()));
    }
    List<String> flags = new ArrayList<>(flags(step.config()));
    flags.add("-XX:ErrorFile=" + directory.resolve("hs_err_%p.log"));
    flags.addAll(quickStart(step.config()));
    return new TestConfig(
        options(args),
        TestList.getInfo(step.test().name()),
        n,
        flags,
        step.config().compileMode(),
        placement.schedulingClass());
  }

  /// Spares a fork a fifth of its start: its classes come from an archive, which the first fork
  /// writes at its end, and its heap gets memory when that is used. The archive is of jars only,
  /// and flags of somebody's own may not go with it.
  private List<String> quickStart(Config config) {
    boolean own = !settings.jvmArgs().isEmpty() || !config.flags().isEmpty();
    return own || !Files.isRegularFile(Path.of(System.getProperty("java.class.path")))
        ? List.of()
        : List.of(
            "-XX:-AlwaysPreTouch",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + directory.resolve(ARCHIVE));
  }

  /// Takes away what no other run can use.
  void close() {
    directory.resolve(ARCHIVE).toFile().delete();
  }

  private List<String> flags(Config config) {
    List<String> flags = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
    flags.addAll(settings.jvmArgs());
    flags.addAll(config.flags());
    return flags;
  }

  private Options options(List<String> more) {
    List<String> args = new ArrayList<>(List.of("-m", settings.preset().toString()));
    args.addAll(more);
    Options options = new Options(args.toArray(String[]::new));
    try {
      options.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return options;
  }
}
