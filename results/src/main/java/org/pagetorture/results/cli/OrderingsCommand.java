// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.orderings.Asked;
import org.pagetorture.results.orderings.Judgement;
import org.pagetorture.results.orderings.Scope;
import org.pagetorture.results.orderings.Sighting;
import org.pagetorture.results.orderings.Weakenings;
import org.pagetorture.results.record.Variant;
import org.pagetorture.results.verdict.RunJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tells which orderings of the model are needed: each is weakened, and the races decided again.
@Command(
    name = "orderings",
    description = {
      "Says which orderings of the model are needed, and by which race.",
      "Weakens one after the other, has the checker decide every sound variant again, and says",
      "whether their comments are true."
    },
    exitCodeList = {
      "0:Clean: every ordering is needed, or says why it stands.",
      "1:A comment is wrong, stale or missing, or an ordering is not needed and does not say so.",
      "2:Usage error, or nothing matched.",
      "3:Infrastructure: no JDK, no checker, or it failed.",
      "4:Incomplete: the budget, an interrupt or a bound left something out."
    },
    footer = {
      "",
      "Examples:",
      "  ./pagetorture orderings                 all of them",
      "  ./pagetorture orderings -t TruncateFlag --witness",
      "  ./pagetorture orderings --budget 2m     go on later with --resume",
      "  ./pagetorture orderings --stress 10m    which of them this machine shows",
      "  ./pagetorture orderings --bench         what the cheapest forms save here",
      "  ./pagetorture orderings --json - | jq .score",
    })
final class OrderingsCommand implements Callable<Integer> {
  private final Tree tree;
  private final Screen stdout;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "-t",
      paramLabel = "REGEX",
      converter = Values.Regex.class,
      description = "Only as far as variants go whose name matches somewhere.")
  private @Nullable String filter;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Values.Budget.class,
      description = "Wall time to keep within: 90s, 2h; no end if not given. The rest is left out.")
  private Duration budget = Checker.FOREVER;

  @ArgGroup private @Nullable Place place;

  @Option(
      names = "--json",
      paramLabel = "F",
      description = "Writes the record there as well; with -, to stdout instead of the tables.")
  private @Nullable String json;

  @Option(names = "-v", description = "All orderings and strategies, and not only what is odd.")
  private boolean verbose;

  @Option(names = "--witness", description = "Shows how a race fails without each of them.")
  private boolean witness;

  @Option(
      names = "--stress",
      paramLabel = "TIME",
      arity = "0..1",
      fallbackValue = "5m",
      converter = Values.Budget.class,
      description =
          "Also runs the races on the weakened classes, for so long in all: 5m if no time is given.")
  private @Nullable Duration stress;

  @Option(
      names = "--bench",
      paramLabel = "TIME",
      arity = "0..1",
      fallbackValue = "6m",
      converter = Values.Budget.class,
      description =
          "Also measures truncate strategies in their own and in their cheapest form: for 6m if no"
              + " time is given.")
  private @Nullable Duration bench;

  OrderingsCommand(Tree tree, Screen screen) {
    this.tree = tree;
    this.stdout = screen;
  }

  /// Where the record goes: a new run, or one to go on with.
  private static final class Place {
    @Option(
        names = "-r",
        paramLabel = "DIR",
        description = "Where to; runs/<date>-<time>-orderings if not given.")
    private @Nullable Path fresh;

    @Option(names = "--resume", paramLabel = "DIR", description = "Goes on with a run.")
    private @Nullable Path resume;
  }

  @Override
  public Integer call() {
    RunDirectory directory = directory();
    Weakenings past = past(directory);
    Asked asked = asked(past.run());
    Scope scope = scope(asked.filter());
    Screen screen = isAside() ? stdout.aside() : stdout;
    OrderingsSession session = new OrderingsSession(tree, directory, asked, screen);
    FormStep forms = bench == null ? null : new FormStep(tree, directory, screen);
    Weakenings found = session.run(budget);
    if (stress != null || !past.hardware().isEmpty()) {
      found = found.seen(new HardwareStep(tree, directory, screen).run(wanted(found), stress));
    }
    if (bench != null && forms != null && found.complete()) {
      found = found.measured(forms.run(found.strategies(), bench));
    } else if (found.strategies().equals(past.strategies())) {
      found = found.measured(past.costs());
    }
    OrderingsReport report = new OrderingsReport(found, scope, screen);
    byte[] whole = report.json();
    if (isAside()) {
      stdout.raw(whole);
    } else {
      report.print(verbose, witness);
    }
    // After the tables: a full disk does not take them away.
    session.write(whole);
    if (json != null && !isAside()) {
      write(Path.of(json), whole);
    }
    screen.print("record: " + RunDirectory.shortened(directory.raw()));
    int costs = forms == null ? Exit.CLEAN : forms.exit();
    return costs == Exit.CLEAN || report.exit() == Exit.BROKEN ? report.exit() : costs;
  }

  private static List<Sighting> wanted(Weakenings found) {
    return Sighting.wanted(new Judgement(found));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      RunJson.write(file, bytes);
    } catch (IOException e) {
      throw Failure.infrastructure("cannot write " + RunDirectory.reason(e));
    }
  }

  private boolean isAside() {
    return Objects.equals(json, "-");
  }

  private RunDirectory directory() {
    return place != null && place.resume != null
        ? RunDirectory.old(place.resume, Weakenings.FILE, "-r")
        : RunDirectory.fresh(
            tree, place == null ? null : place.fresh, "-orderings", Weakenings.FILE, "-r");
  }

  /// What is asked for now. A run that goes on asks what it asked at first, unless told otherwise.
  private Asked asked(@Nullable Asked past) {
    if (past != null && filter == null) {
      return new Asked(past.started(), tree.commit(), past.args(), past.filter());
    }
    return new Asked(
        Instant.now().toString(),
        tree.commit(),
        Shell.quoted(Objects.requireNonNull(spec)),
        filter == null ? "" : filter);
  }

  private static Weakenings past(RunDirectory directory) {
    if (!directory.holdsRun()) {
      return Weakenings.NONE;
    }
    try {
      return Weakenings.read(directory.raw());
    } catch (IOException e) {
      throw Failure.usage("cannot read " + RunDirectory.reason(e));
    }
  }

  private Scope scope(String filter) {
    if (filter.isEmpty()) {
      return Scope.WHOLE;
    }
    List<Variant> all = Runner.list(tree, "");
    List<String> sound = all.stream().filter(v -> !v.isBusted()).map(Variant::name).toList();
    Predicate<String> asked = Pattern.compile(filter).asPredicate();
    if (all.stream().map(Variant::name).noneMatch(asked)) {
      // It has the names that are near.
      ListCommand.matching(tree, filter);
    }
    if (sound.stream().noneMatch(asked)) {
      throw Failure.usage(
          "-t '%s' matches no sound variant: others need nothing".formatted(filter));
    }
    return Scope.of(asked, sound);
  }
}
