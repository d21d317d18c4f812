// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pagetorture.results.orderings.Site.Broke;
import org.pagetorture.results.orderings.Site.Form;

/// Sites and comments made by hand, one site a line of one file.
final class Example {
  static final String FILE = "org/pagetorture/model/dax/Flag.java";

  private final List<Site> sites = new ArrayList<>();
  private final List<OrderingComment> comments = new ArrayList<>();
  private final List<String> unsound = new ArrayList<>();
  private boolean complete = true;

  static String test(String name) {
    return "org.pagetorture.stress.dax." + name;
  }

  static List<String> tests(String... names) {
    return Arrays.stream(names).map(Example::test).toList();
  }

  /// A site on the next line, which those tests reach.
  Example site(String access, String... tests) {
    return siteOf("Flag", access, tests);
  }

  Example siteOf(String type, String access, String... tests) {
    int line = sites.size() + 1;
    sites.add(
        new Site(
            "org.pagetorture.model.dax.%s.set#%d".formatted(type, line),
            "org.pagetorture.model.dax." + type,
            "set",
            FILE,
            line,
            access,
            "",
            tests(tests),
            List.of()));
    return this;
  }

  /// A form of the last site, and the tests that it breaks, each as `Race.Variant model`.
  Example form(String form, String... broke) {
    List<Broke> failed =
        Arrays.stream(broke)
            .map(b -> b.split(" ", -1))
            .map(b -> new Broke(test(b[0]), b[1], "true, true"))
            .toList();
    Site last = sites.getLast();
    return add(new Form(form, last.tests().size() - failed.size(), failed, List.of(), null));
  }

  /// A form of the last site that leaves those tests open.
  Example undecided(String form, String... tests) {
    int held = sites.getLast().tests().size() - tests.length;
    return add(new Form(form, held, List.of(), tests(tests), null));
  }

  private Example add(Form form) {
    Site s = sites.removeLast();
    List<Form> forms = new ArrayList<>(s.forms());
    forms.add(form);
    sites.add(
        new Site(
            s.id(),
            s.type(),
            s.method(),
            s.file(),
            s.line(),
            s.access(),
            s.through(),
            s.tests(),
            forms));
    return this;
  }

  /// A comment that governs the last site, and as many before it as there are `more`.
  Example comment(String text, int more) {
    int line = sites.size();
    comments.add(OrderingComment.of(text, "Flag.set()", FILE, line - more, line));
    return this;
  }

  Example comment(String text) {
    return comment(text, 0);
  }

  Example unsound(String test) {
    unsound.add(test(test));
    return this;
  }

  Example incomplete() {
    complete = false;
    return this;
  }

  Weakenings weakenings() {
    return new Weakenings(
        1, complete, "", 0, 0, 0, 0, unsound, sites, List.of(), null, comments, List.of(),
        List.of());
  }

  List<Judged> judged() {
    return new Judgement(weakenings()).all();
  }

  /// What is wrong, a line each.
  List<String> problems(Scope scope) {
    Weakenings weakenings = weakenings();
    return Truth.problems(weakenings, new Judgement(weakenings), scope).stream()
        .map(p -> "%s %s %s: %s".formatted(p.kind(), p.place(), p.label(), p.text()))
        .toList();
  }
}
