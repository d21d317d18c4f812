// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which sites are needed, by all tests or by those of one strategy.
public final class Judgement {
  private final Weakenings weakenings;
  private final List<Judged> judged;

  public Judgement(Weakenings weakenings) {
    this.weakenings = weakenings;
    this.judged = weakenings.sites().stream().map(s -> judge(s, new HashSet<>(s.tests()))).toList();
  }

  private Judged judge(Site site, Set<String> tests) {
    OrderingComment comment =
        weakenings.comments().stream().filter(c -> c.governs(site)).findFirst().orElse(null);
    List<String> named = comment == null ? List.of() : comment.races();
    Need need = Need.of(site, named, tests, weakenings.complete());
    return new Judged(site, comment, comment == null ? need : need.as(comment.mode()));
  }

  /// All sites.
  public List<Judged> all() {
    return judged;
  }

  /// The site of that id.
  public Optional<Judged> of(String id) {
    return judged.stream().filter(j -> j.site().id().equals(id)).findFirst();
  }

  /// All sites that keep other accesses in order, those of busted classes aside.
  public List<Judged> orderings() {
    return judged.stream().filter(j -> j.site().orders() && !j.site().isBusted()).toList();
  }

  /// All opaque accesses.
  public List<Judged> opaque() {
    return judged.stream().filter(j -> !j.site().orders() && !j.site().isBusted()).toList();
  }

  /// What the tests of one strategy need of its orderings.
  public List<Judged> orderings(Strategy strategy) {
    Set<String> tests = new HashSet<>(strategy.tests());
    Set<String> ids = new HashSet<>(strategy.sites());
    return weakenings.sites().stream()
        .filter(s -> ids.contains(s.id()) && s.orders())
        .map(s -> judge(s, tests))
        .toList();
  }
}
