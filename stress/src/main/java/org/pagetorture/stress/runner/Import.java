// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.vm.CompileMode;
import org.pagetorture.journal.Failure;
import org.pagetorture.journal.Jdk;
import org.pagetorture.journal.Lines;
import org.pagetorture.journal.Starter;

/// Prints the results that JCStress wrote by itself as lines of a record: run, tests and forks.
///
/// What the file does not tell is `unknown`, empty or 0. The grades of outcomes are in the jar of
/// the tests, if that is on the class path; a test that is in no list has none.
public final class Import {
  private static final String UNKNOWN = "unknown";
  private static final Lines<Header> HEADER = new Lines<>(Header.class);

  private final PrintStream out;
  private final Map<String, Integer> forks = new HashMap<>();
  private final Map<String, Boolean> listed = new HashMap<>();

  Import(PrintStream out) {
    this.out = out;
  }

  /// The `run` line, as far as it can be known.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonTypeName("run")
  record Header(
      int schema, String commit, Jdk jdk, Map<String, Object> machine, String membarrier) {}

  public static void main(String[] args) {
    int exitCode = Session.DONE;
    try {
      if (args.length != 1) {
        throw Failure.usage("usage: FILE");
      }
      Import reader = new Import(Starter.output());
      Blob.read(Path.of(args[0]), reader::print, System.err::println);
    } catch (Failure e) {
      System.err.println(e.getMessage());
      exitCode = e.exitCode;
    } catch (LinkageError e) {
      System.err.println("the jar of the tests goes with another version of JCStress: " + e);
      exitCode = Failure.USAGE;
    } catch (RuntimeException e) {
      e.printStackTrace();
      exitCode = Failure.INFRASTRUCTURE;
    }
    System.exit(exitCode);
  }

  void print(TestResult result) {
    if (listed.isEmpty()) {
      out.println(HEADER.write(header(result.getEnv().entries())));
    }
    TestConfig config = result.getConfig();
    boolean isGraded = listed.computeIfAbsent(config.name, _ -> printTest(config));
    out.println(Line.JSON.write(fork(result, isGraded)));
  }

  private static Header header(Map<String, String> env) {
    return new Header(
        Line.SCHEMA,
        UNKNOWN,
        new Jdk(
            of(env, "java.version"),
            of(env, "java.vendor"),
            of(env, "java.vm.name") + " " + of(env, "java.vm.version"),
            UNKNOWN,
            ""),
        Map.of(
            "cpu",
            UNKNOWN,
            "cpus",
            0,
            "kernel",
            of(env, "os.version"),
            "os",
            of(env, "os.name"),
            "arch",
            of(env, "os.arch"),
            "hypervisor",
            UNKNOWN),
        UNKNOWN);
  }

  private static String of(Map<String, String> env, String name) {
    return env.getOrDefault(name, UNKNOWN);
  }

  /// Prints a test, and returns whether its outcomes are graded.
  private boolean printTest(TestConfig config) {
    Line.Test test = Tests.named(config.name).orElse(null);
    out.println(Line.JSON.write(test == null ? foreign(config) : test));
    return test != null;
  }

  /// A test of which there is no more than its name.
  private static Line.Test foreign(TestConfig config) {
    String name = config.binaryName;
    int dot = name.lastIndexOf('.');
    String group = name.substring(0, Math.max(0, dot));
    String[] classes = name.substring(dot + 1).split("\\$", -1);
    return new Line.Test(
        config.name,
        group.substring(group.lastIndexOf('.') + 1),
        classes[0],
        classes[classes.length - 1],
        List.of(),
        null,
        null,
        null,
        config.actorNames,
        List.of());
  }

  private Line.Fork fork(TestResult result, boolean isGraded) {
    TestConfig config = result.getConfig();
    String modes = modes(config);
    String configuration = new Config(modes, fixed(config.jvmArgs)).key(config.name, List.of());
    int number = forks.merge(configuration, 1, Integer::sum) - 1;
    return new Line.Fork(
        configuration + "#" + number,
        config.name,
        modes,
        config.jvmArgs,
        config.time,
        config.iters,
        config.strideSize,
        config.strideCount,
        config.spinLoopStyle.name(),
        result.status().name(),
        result.getTotalCount(),
        isGraded ? Forker.seen(result) : ungraded(result),
        null,
        0,
        0,
        0,
        result.getMessages(),
        result.getVmErr());
  }

  /// Without what JCStress draws for each fork.
  private static List<String> fixed(List<String> flags) {
    return flags.stream().filter(f -> !f.startsWith("-XX:StressSeed=")).toList();
  }

  private static List<Line.Seen> ungraded(TestResult result) {
    return result.getStateKeys().stream()
        .sorted()
        .map(id -> new Line.Seen(id, Expect.UNKNOWN, result.getCount(id), ""))
        .toList();
  }

  private static String modes(TestConfig config) {
    int mode = config.compileMode;
    return mode == CompileMode.UNIFIED
        ? Config.VM
        : String.join(
            "+",
            IntStream.range(0, config.actorNames.size())
                .mapToObj(
                    a ->
                        CompileMode.isInt(mode, a)
                            ? "INT"
                            : CompileMode.isC1(mode, a) ? "C1" : "C2")
                .toList());
  }
}
