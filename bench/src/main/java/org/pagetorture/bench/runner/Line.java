// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench.runner;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pagetorture.journal.Jdk;
import org.pagetorture.journal.Lines;
import org.pagetorture.journal.Machine;

/// A line of `bench.jsonl`, of `cost.jsonl`, or of standard output.
///
/// `results/README.md` has the schema.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Line.Run.class, name = "run"),
  @JsonSubTypes.Type(value = Line.Benchmark.class, name = "benchmark"),
  @JsonSubTypes.Type(value = Line.Start.class, name = "start"),
  @JsonSubTypes.Type(value = Line.Fork.class, name = "fork"),
  @JsonSubTypes.Type(value = Line.End.class, name = "end"),
  @JsonSubTypes.Type(value = Line.Weak.class, name = "weak"),
})
sealed interface Line {
  int SCHEMA = 1;

  Lines<Line> JSON = new Lines<>(Line.class);

  /// Whether this is the first line of a record that can be gone on with.
  default boolean startsRecord() {
    return this instanceof Run run && run.schema() == SCHEMA;
  }

  /// A session: the run begins, or is taken up again.
  record Run(
      int schema,
      Instant started,
      boolean resumed,
      String commit,
      String args,
      long budgetMs,
      int forks,
      long seed,
      Jdk jdk,
      List<String> jvmArgs,
      Machine machine,
      String membarrier,
      String jmh,
      String compiler,
      String urcu)
      implements Line {}

  /// A planned configuration; `baseline` and `twin` are the ids of what it is compared with.
  record Benchmark(
      String id,
      String subject,
      String method,
      Map<String, String> params,
      int threads,
      Origin origin,
      String unit,
      String baseline,
      String twin)
      implements Line {}

  /// What runs it.
  enum Origin {
    jmh,
    c
  }

  /// Announces a fork on standard output.
  record Start(String id, int round, int done, int left, long etaMs) implements Line {}

  /// What one process measured: an entry an iteration.
  record Fork(
      String id,
      int round,
      Status status,
      Instant started,
      long wallMs,
      List<Double> scores,
      List<Long> waitNs,
      List<Long> wallNs,
      List<Long> stealTicks,
      Map<String, List<Double>> parts,
      Map<String, String> latency,
      String message)
      implements Line {

    /// A fork without results, and why.
    static Fork without(
        String id, int round, Status status, Instant started, long wallMs, String message) {
      return new Fork(
          id, round, status, started, wallMs, List.of(), List.of(), List.of(), List.of(), Map.of(),
          Map.of(), message);
    }
  }

  /// How a fork ended.
  enum Status {
    ok,
    failed,
    timeout
  }

  /// The end of a session.
  record End(Instant ended, String reason, List<Missing> left) implements Line {}

  /// What the plan wants of a configuration and the run did not get to.
  record Missing(String id, String missing) {}

  /// What one process measured of a strategy in one of its forms; `changes` is what is weaker in
  /// the cheapest.
  record Weak(String strategy, String changes, String benchmark, Form form, Fork fork)
      implements Line {}

  /// Which classes a strategy was measured with.
  enum Form {
    own,
    cheapest
  }
}
