// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pagetorture.results.orderings.Site.Form;
import org.pagetorture.results.orderings.Site.Witness;

/// One weakened ordering, and how often a race was seen to fail of it on this machine.
///
/// @param site its id
/// @param form in which it ran
/// @param test that the checker says fails then
/// @param model the strongest that allows it
/// @param forks how many VMs there were; 0 when it did not run
/// @param seen in how many of the samples it failed
public record Sighting(
    String site, String form, String test, String model, int forks, long seen, long samples) {

  /// What there is to look for: of each needed ordering the mildest form that breaks a race; those
  /// first that x86 can show.
  public static List<Sighting> wanted(Judgement judgement) {
    List<Sighting> wanted = new ArrayList<>();
    for (Judged judged : judgement.orderings()) {
      judged.site().forms().stream()
          .filter(form -> form.witness() != null)
          .min(comparingInt(form -> Need.rank(model(form))))
          .ifPresent(form -> wanted.add(of(judged.site(), form)));
    }
    wanted.sort(comparingInt((Sighting s) -> Need.rank(s.model())));
    return wanted;
  }

  private static String model(Form form) {
    Witness witness = form.witness();
    return witness == null ? "" : witness.model();
  }

  private static Sighting of(Site site, Form form) {
    Witness witness = form.witness();
    String test = witness == null ? "" : witness.test();
    return new Sighting(site.id(), form.form(), test, model(form), 0, 0, 0);
  }

  /// The same with what these lines have seen of it.
  public Sighting with(Collection<Weak> lines) {
    List<Weak> mine =
        lines.stream().filter(l -> l.change().equals(change()) && l.name().equals(test)).toList();
    return new Sighting(
        site,
        form,
        test,
        model,
        mine.size(),
        mine.stream().mapToLong(Weak::seen).sum(),
        mine.stream().mapToLong(Weak::samples).sum());
  }

  /// As the checker calls it.
  @JsonIgnore
  public String change() {
    return site + "=" + form;
  }

  /// Whether the race failed.
  public boolean shows() {
    return seen > 0;
  }

  /// What it would take, where it was not seen.
  @JsonIgnore
  public String needs() {
    if (shows()) {
      return "";
    }
    return model.equals("JMM") ? "a weaker machine, or a compiler that reorders" : "more time";
  }
}
