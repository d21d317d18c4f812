// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.jcstress.StressTest;

/// What is known so far, from several threads, and as data for another program.
final class Findings {
  static final int SCHEMA = 1;

  private final List<Site> sites;
  private final Map<Site, Set<String>> tests = new LinkedHashMap<>();
  private final Map<Site, List<Tried>> tried = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> strategies = new TreeMap<>();
  private final Set<String> sound = new TreeSet<>();
  private final Set<String> unsound = new TreeSet<>();

  Findings(List<Site> sites) {
    this.sites = sites;
  }

  synchronized void unsound(String test) {
    unsound.add(test);
  }

  /// Notes the sites that a test reaches, by their numbers.
  synchronized void reaches(String test, List<Integer> numbers) {
    sound.add(test);
    numbers.forEach(n -> tests.computeIfAbsent(sites.get(n), _ -> new TreeSet<>()).add(test));
  }

  /// Those of some tests that hold as they are.
  synchronized List<StressTest> sound(List<StressTest> tests) {
    return tests.stream().filter(test -> sound.contains(test.name())).toList();
  }

  synchronized Set<String> tests(Site site) {
    return tests.getOrDefault(site, Set.of());
  }

  synchronized void tried(Site site, List<Tried> forms) {
    tried.put(site, forms);
  }

  synchronized List<Tried> tried(Site site) {
    return tried.getOrDefault(site, List.of());
  }

  synchronized void cheapest(Strategy strategy, List<Site> orderings, Cheapest.Found found) {
    Set<Site> changed = found.changes().stream().map(Change::site).collect(Collectors.toSet());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", strategy.name());
    data.put("tests", strategy.tests().stream().map(StressTest::name).toList());
    data.put("sites", orderings.stream().map(Site::id).toList());
    data.put("cheapest", found.changes().stream().map(Findings::change).toList());
    data.put("needed", orderings.stream().filter(s -> !changed.contains(s)).map(Site::id).toList());
    data.put(
        "ties", found.ties().entrySet().stream().map(t -> tie(t.getKey(), t.getValue())).toList());
    strategies.put(strategy.name(), data);
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("site", change.site().id());
    data.put("form", change.form());
    return data;
  }

  private static Map<String, Object> tie(Change change, Set<Change> rivals) {
    Map<String, Object> data = change(change);
    data.put("insteadOf", rivals.stream().map(rival -> rival.site().id()).toList());
    return data;
  }

  /// Everything.
  ///
  /// @param missing what is not there yet; empty when all is
  synchronized Map<String, Object> data(String missing, long millis, long trials, long cached) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("schema", SCHEMA);
    data.put("complete", missing.isEmpty());
    data.put("missing", missing);
    data.put("millis", millis);
    data.put("trials", trials);
    data.put("cached", cached);
    data.put("tests", sound.size());
    data.put("unsound", unsound);
    data.put("sites", sites.stream().map(this::site).toList());
    data.put("strategies", new ArrayList<>(strategies.values()));
    return data;
  }

  private Map<String, @Nullable Object> site(Site site) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", site.id());
    data.put("type", site.type().replace('/', '.'));
    data.put("method", site.method());
    data.put("file", site.file());
    data.put("line", site.line());
    data.put("access", site.access());
    data.put("through", site.through());
    data.put("tests", tests(site));
    data.put("forms", tried(site).stream().map(Findings::form).toList());
    return data;
  }

  private static Map<String, @Nullable Object> form(Tried tried) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("form", tried.change().form());
    data.put("held", tried.answers().values().stream().filter(Answer::held).count());
    data.put(
        "broke",
        tried.broke().entrySet().stream().map(b -> broke(b.getKey(), b.getValue())).toList());
    data.put(
        "undecided",
        tried.answers().entrySet().stream()
            .filter(answer -> answer.getValue().kind() == Answer.Kind.UNDECIDED)
            .map(Map.Entry::getKey)
            .toList());
    data.put("witness", tried.witness());
    return data;
  }

  private static Map<String, @Nullable Object> broke(String test, Answer answer) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("test", test);
    data.put("model", answer.model());
    data.put("outcome", answer.text());
    return data;
  }
}
