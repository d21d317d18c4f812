// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Exploration;
import org.pagetorture.check.explore.Explorer;
import org.pagetorture.check.explore.Limits;
import org.pagetorture.check.explore.Unsupported;
import org.pagetorture.check.explore.Witness;
import org.pagetorture.check.jcstress.SpecialOutcome;
import org.pagetorture.check.jcstress.StressTest;
import org.pagetorture.check.jcstress.TestProgram;
import org.pagetorture.check.model.MemoryModel;
import org.pagetorture.check.rewrite.CheckedClasses;
import org.pagetorture.check.runtime.Reached;
import org.pagetorture.check.verdict.Models;
import tools.jackson.databind.JsonNode;

/// Decides tests under changes of their classes; asks the cache first.
final class Decider {
  /// From the weakest: what holds under it holds under all.
  private static final List<MemoryModel> WEAKEST_FIRST = Models.ALL.reversed();

  private final CheckedClasses classes;
  private final Types types;
  private final Sites sites;
  private final Limits limits;
  private final Cache cache;
  private final Closures closures;
  private final byte[] checker = Digests.ofChecker();
  private final Map<String, byte[]> digests = new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong known = new AtomicLong();

  Decider(CheckedClasses classes, Types types, Limits limits, Cache cache) {
    this.classes = classes;
    this.types = types;
    this.sites = new Sites(types);
    this.limits = limits;
    this.cache = cache;
    closures = new Closures(types);
  }

  /// How many questions there were.
  long asked() {
    return asked.get();
  }

  /// How many of them had been answered before.
  long known() {
    return known.get();
  }

  /// The tests under these changes, for one thread.
  Attempt with(Collection<Change> changes) {
    return new Attempt(changes);
  }

  /// The numbers of the sites that a test's actors reach, whatever happens.
  List<Integer> reached(StressTest test, List<Site> all, ClassLoader marked) {
    String key = key(test, "reached", all.stream().map(Site::id).collect(Collectors.joining(" ")));
    JsonNode known = cache.find(key);
    if (known != null) {
      return known.valueStream().map(JsonNode::asInt).toList();
    }
    Reached.take();
    explore(test, marked, Models.ALL.getLast(), false);
    BitSet marks = Reached.take();
    List<Integer> numbers = marks.stream().boxed().toList();
    cache.put(key, numbers);
    return numbers;
  }

  private String key(StressTest test, String... what) {
    byte[] digest =
        digests.computeIfAbsent(test.binaryName(), name -> closures.digest(name.replace('.', '/')));
    List<String> texts = new ArrayList<>(List.of(test.name(), limits.toString()));
    texts.addAll(List.of(what));
    return Digests.name(List.of(checker, digest), texts.toArray(String[]::new));
  }

  /// What can happen, up to the first hazard.
  private Exploration explore(
      StressTest test, ClassLoader loader, MemoryModel model, boolean isFirstEnough) {
    try (TestProgram program = new TestProgram(test, loader)) {
      return Explorer.explore(
          program, model, limits, outcome -> isFirstEnough && isHazard(outcome, test));
    }
  }

  private static boolean isHazard(String outcome, StressTest test) {
    String printed = SpecialOutcome.printed(outcome, test);
    return test.isHazard(SpecialOutcome.grade(printed, test).expect());
  }

  /// Tests under one set of changes; their classes are loaded once, when the first is asked about.
  final class Attempt {
    private final Collection<Change> changes;
    private @Nullable ClassLoader loader;

    private Attempt(Collection<Change> changes) {
      this.changes = changes;
    }

    private ClassLoader loader() {
      if (loader == null) {
        loader = classes.loader(Weakening.of(changes, sites, types));
      }
      return loader;
    }

    private String name() {
      return new TreeSet<>(changes).stream().map(Change::toString).collect(Collectors.joining(","));
    }

    /// Decides a test.
    Answer decide(StressTest test) {
      asked.incrementAndGet();
      String key = key(test, name());
      JsonNode earlier = cache.find(key);
      if (earlier != null) {
        known.incrementAndGet();
        return read(earlier);
      }
      Answer answer = answer(test);
      Map<String, String> value = new HashMap<>();
      value.put("kind", answer.kind().name());
      if (answer.model() != null) {
        value.put("model", answer.model().id());
      }
      value.put("text", answer.text());
      cache.put(key, value);
      return answer;
    }

    private Answer answer(StressTest test) {
      Answer answer = Answer.HELD;
      try {
        for (MemoryModel model : WEAKEST_FIRST) {
          Exploration found = explore(test, loader(), model, true);
          String hazard = hazard(found, test);
          if (hazard != null) {
            answer = Answer.broke(model, SpecialOutcome.printed(hazard, test));
          } else if (!found.decided()) {
            return answer.broke() ? answer : Answer.undecided(reason(found));
          } else {
            return answer;
          }
        }
      } catch (Unsupported e) {
        return Answer.undecided(String.valueOf(e.getMessage()));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
        // Of one test: the others go on.
        return Answer.undecided("the checker failed: " + e);
      }
      return answer;
    }

    private static String reason(Exploration found) {
      return String.valueOf(found.bound() == null ? found.unsupported() : found.bound());
    }

    /// The first hazard that was found, as the explorer calls it.
    private static @Nullable String hazard(Exploration found, StressTest test) {
      return found.outcomes().keySet().stream()
          .filter(outcome -> isHazard(outcome, test))
          .findFirst()
          .orElse(null);
    }

    /// An execution of the hazard that a test has, under a model.
    private Witness witness(StressTest test, MemoryModel model) {
      Exploration found = explore(test, loader(), model, true);
      String hazard = Objects.requireNonNull(hazard(found, test));
      long number = Objects.requireNonNull(found.outcomes().get(hazard)).first();
      try (TestProgram program = new TestProgram(test, loader())) {
        return Explorer.witness(program, model, limits, number);
      }
    }

    /// The text of a witness, which is kept.
    String witness(StressTest test, MemoryModel model, Function<Witness, String> text) {
      String key = key(test, name(), "witness " + model.id());
      JsonNode known = cache.find(key);
      if (known != null) {
        return known.asString();
      }
      String made = text.apply(witness(test, model));
      cache.put(key, made);
      return made;
    }
  }

  private static Answer read(JsonNode known) {
    Answer.Kind kind = Answer.Kind.valueOf(known.get("kind").asString());
    JsonNode model = known.get("model");
    return new Answer(
        kind,
        model == null ? null : Models.named(model.asString()).orElseThrow(),
        Objects.requireNonNull(known.get("text")).asString());
  }
}
