// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Expect;
import org.pagetorture.journal.Jdk;
import org.pagetorture.journal.Lines;
import org.pagetorture.journal.Machine;
import org.pagetorture.stress.Busted.Needs;

/// A line of `stress.jsonl`, or of standard output; `results/README.md` has the schema.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Line.Run.class, name = "run"),
  @JsonSubTypes.Type(value = Line.Test.class, name = "test"),
  @JsonSubTypes.Type(value = Line.Start.class, name = "start"),
  @JsonSubTypes.Type(value = Line.Fork.class, name = "fork"),
  @JsonSubTypes.Type(value = Line.Weak.class, name = "weak"),
  @JsonSubTypes.Type(value = Line.End.class, name = "end"),
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
      String filter,
      Preset preset,
      long budgetMs,
      long seed,
      @JacksonInject(optional = OptBoolean.TRUE) Shard shard,
      @Nullable Integer forks,
      List<String> modes,
      Jdk jdk,
      List<String> jvmArgs,
      Machine machine,
      String membarrier)
      implements Line {
    public Run {
      // Null where the record does not say it.
      shard = requireNonNullElse(shard, Shard.WHOLE);
    }
  }

  /// A planned variant.
  record Test(
      String name,
      String group,
      String race,
      String variant,
      List<String> rows,
      @Nullable Needs needs,
      @Nullable Finding jvmFinding,
      @Nullable Integer strideSize,
      List<String> actors,
      List<Graded> outcomes)
      implements Line {
    /// The race's name, unique among all groups.
    String question() {
      return group + "." + race;
    }
  }

  record Finding(List<String> seenOn, String what) {}

  record Graded(String id, Expect expect, String desc) {}

  /// Announces a fork on standard output: the first of `left` that the plan wants, `required` of
  /// which it has to have.
  record Start(String key, String name, String modes, long required, long left, long etaMs)
      implements Line {}

  /// What a forked VM has shown; when it `started` is `null` where JCStress alone has run it.
  record Fork(
      String key,
      String name,
      String modes,
      List<String> jvmArgs,
      int timeMs,
      int iters,
      int strideSize,
      int strideCount,
      String spinStyle,
      String status,
      long samples,
      List<Seen> outcomes,
      @Nullable Instant started,
      long wallMs,
      double stealShare,
      double otherShare,
      List<String> messages,
      List<String> vmErr)
      implements Line {
    private static final Pattern KEY = Pattern.compile("[^#]+#[^#]+#.*#\\d{1,9}");

    public Fork {
      if (!KEY.matcher(key).matches()) {
        throw new IllegalArgumentException(key);
      }
    }

    /// The key of the configuration: this fork's without its number.
    String config() {
      return key.substring(0, key.lastIndexOf('#'));
    }

    /// Which fork of its configuration this is.
    int number() {
      return Integer.parseInt(key.substring(key.lastIndexOf('#') + 1));
    }

    boolean failed() {
      return !status.equals("NORMAL");
    }

    boolean showed(Expect expect) {
      return outcomes.stream().anyMatch(o -> o.expect() == expect && o.count() > 0);
    }
  }

  record Seen(String id, Expect expect, long count, String desc) {}

  /// What a forked VM with weakened classes has shown.
  ///
  /// @param change what was weaker
  /// @param seen in how many of the samples the outcome was forbidden
  record Weak(
      String change, String name, String modes, String status, long seen, long samples, long wallMs)
      implements Line {}

  /// The end of a session.
  record End(Instant ended, String reason, List<Missing> left) implements Line {}

  /// What the plan requires of a variant and the run did not get to.
  record Missing(String name, String missing) {}
}
