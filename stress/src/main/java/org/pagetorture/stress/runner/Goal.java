// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pagetorture.stress.Busted.Needs;
import org.pagetorture.stress.runner.Want.Why;

/// What the plan wants of one variant.
///
/// The *primary* configuration, all actors in C2, is required of every variant, up to its floor of
/// samples. A control that hides is chased, for a while, through the modes where it is likely.
final class Goal {
  private static final int CONTROL_FORKS = 8;
  private static final int FAILURES = 2;

  final Line.Test test;
  private final Settings settings;
  private final List<Config> likely;
  private final List<Config> fill;
  private final Config primary;
  private final int forks;

  /// `needs` are those of its hazard, which tell the modes where that is likely.
  Goal(Line.Test test, Settings settings, Set<Needs> needs) {
    this.test = test;
    this.settings = settings;
    int actors = test.actors().size();
    List<String> modes = settings.modes();
    if (modes.isEmpty()) {
      likely = likely(actors, needs);
      fill = fill(actors);
    } else {
      likely = modes.stream().map(Config::of).filter(c -> c.actors() == actors).toList();
      fill = likely;
    }
    primary = likely.isEmpty() ? Config.allC2(actors) : likely.getFirst();
    forks = requireNonNullElse(settings.forks(), settings.preset().forks);
  }

  private static List<Config> likely(int actors, Set<Needs> needs) {
    List<Config> likely = new ArrayList<>(List.of(Config.allC2(actors)));
    if (needs.contains(Needs.STORE_BUFFER) || needs.contains(Needs.REORDERING)) {
      likely.addAll(Config.mixed(actors));
    }
    if (needs.contains(Needs.INTERLEAVING) || needs.isEmpty()) {
      likely.addAll(Config.slower(actors));
    }
    return likely;
  }

  private List<Config> fill(int actors) {
    return switch (settings.preset()) {
      case SANITY -> List.of(Config.allC2(actors));
      case QUICK -> likely;
      case DEFAULT, TOUGH -> {
        Set<Config> all = new LinkedHashSet<>(likely);
        all.addAll(Config.every(actors));
        yield List.copyOf(all);
      }
    };
  }

  /// Whether some of the user's modes, if there are any, name a compiler for each actor.
  boolean runs() {
    return !fill.isEmpty();
  }

  /// How many samples in the primary configuration carry a verdict.
  private long floor() {
    if (settings.preset() == Preset.SANITY) {
      return 0;
    }
    if (test.actors().size() == 1) { // and a signal: each sample is a thread of its own
      return 100;
    }
    return test.strideSize() == null ? 300_000 : 10_000;
  }

  List<Want> wants(List<Line.Fork> done) {
    Map<String, List<Line.Fork>> byConfig = done.stream().collect(groupingBy(Line.Fork::config));
    List<Want> wants = new ArrayList<>();
    boolean touched = byConfig.containsKey(key(primary));
    int tries = Math.max(1, done.size());
    if (!touched) {
      wants.add(new Want(this, primary, Why.TOUCH, 0));
    } else if (samples(done) < floor()) {
      wants.add(new Want(this, primary, Why.FLOOR, tries));
    }
    for (int i = tries; i < tries + controlForksLeft(done); i++) {
      wants.add(new Want(this, chase(i), Why.CONTROL, i));
    }
    for (int c = 0; c < fill.size(); c++) {
      Config config = fill.get(c);
      int ran = byConfig.getOrDefault(key(config), List.of()).size();
      for (int n = !touched && config.equals(primary) ? 1 : ran; n < forks; n++) {
        wants.add(new Want(this, config, Why.FILL, n * fill.size() + c));
      }
    }
    wants.removeIf(w -> givenUp(w.config(), byConfig));
    return wants;
  }

  /// Every other fork in the primary configuration: in a mixed one, a store that has to wait in its
  /// buffer may be the one that C1 makes volatile.
  private Config chase(int fork) {
    return fork % 2 == 0 ? primary : likely.get(fork / 2 % likely.size());
  }

  /// What of the required is still missing, in words.
  Optional<Line.Missing> missing(List<Line.Fork> done) {
    return wants(done).stream()
        .filter(Want::required)
        .findFirst()
        .map(want -> new Line.Missing(test.name(), missing(want.why(), done)));
  }

  private String missing(Why why, List<Line.Fork> done) {
    return switch (why) {
      case TOUCH -> "no " + primary.modes() + " fork";
      case FLOOR -> "%d of %d samples".formatted(samples(done), floor());
      case CONTROL, FILL ->
          "hazard not seen in %d of %d forks".formatted(done.size(), 1 + CONTROL_FORKS);
    };
  }

  private int controlForksLeft(List<Line.Fork> done) {
    boolean control = test.needs() == Needs.INTERLEAVING || test.needs() == Needs.STORE_BUFFER;
    boolean shown = done.stream().anyMatch(f -> f.showed(ACCEPTABLE_INTERESTING));
    return control && !shown && settings.preset() != Preset.SANITY
        ? Math.max(0, 1 + CONTROL_FORKS - Math.max(1, done.size()))
        : 0;
  }

  /// How long the primary configuration has to be measured to reach the floor, at its rate so
  /// far; for ever when it yielded nothing.
  double msToFloor(List<Line.Fork> done) {
    long ms = inPrimary(done).mapToLong(f -> (long) f.iters() * f.timeMs()).sum();
    return (double) (floor() - samples(done)) / samples(done) * ms;
  }

  private long samples(List<Line.Fork> done) {
    return inPrimary(done).mapToLong(Line.Fork::samples).sum();
  }

  private Stream<Line.Fork> inPrimary(List<Line.Fork> done) {
    return done.stream().filter(f -> f.config().equals(key(primary)));
  }

  private boolean givenUp(Config config, Map<String, List<Line.Fork>> byConfig) {
    return byConfig.getOrDefault(key(config), List.of()).stream().filter(Line.Fork::failed).count()
        >= FAILURES;
  }

  private String key(Config config) {
    return config.key(test.name(), settings.jvmArgs());
  }
}
