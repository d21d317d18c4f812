// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.pagetorture.journal.Failure;

/// Forks that were run one by one, as JMH itself would have written them.
final class JmhJson {
  private JmhJson() {}

  static void write(List<BenchmarkResult> forks, ResultFormatType format, Path file)
      throws Failure {
    List<RunResult> results =
        forks.stream()
            .collect(
                groupingBy(
                    f -> f.getParams().id() + "@" + f.getParams().getThreads(),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values()
            .stream()
            .map(same -> new RunResult(withForks(same.getFirst().getParams(), same.size()), same))
            .toList();
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(format, out).writeOut(results);
    } catch (IOException e) {
      throw Failure.infrastructure("%s: cannot be written: %s".formatted(file, e.getMessage()));
    }
  }

  private static BenchmarkParams withForks(BenchmarkParams p, int forks) {
    WorkloadParams params = new WorkloadParams();
    int i = 0;
    for (String key : p.getParamsKeys()) {
      params.put(key, p.getParam(key), i++);
    }
    return new BenchmarkParams(
        p.getBenchmark(),
        p.generatedBenchmark(),
        p.shouldSynchIterations(),
        p.getThreads(),
        p.getThreadGroups(),
        p.getThreadGroupLabels(),
        forks,
        p.getWarmupForks(),
        p.getWarmup(),
        p.getMeasurement(),
        p.getMode(),
        params,
        p.getTimeUnit(),
        p.getOpsPerInvocation(),
        p.getJvm(),
        p.getJvmArgs(),
        p.getJdkVersion(),
        p.getVmName(),
        p.getVmVersion(),
        p.getJmhVersion(),
        p.getTimeout());
  }
}
