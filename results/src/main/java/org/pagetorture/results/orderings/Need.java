// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pagetorture.results.orderings.Site.Broke;
import org.pagetorture.results.orderings.Site.Form;

/// Whether some tests need a site as it is.
///
/// @param model the strongest model under which one of them fails without it; empty when none does
/// @param does the weakest form that does as well; empty when none does
/// @param first the first test that fails, once it is weaker; `null` when none does
public record Need(Word word, String model, String does, @Nullable Broke first) {
  private static final List<String> STRONGEST_FIRST = List.of("SC", "TSO", "JMM");

  /// The word for it.
  public enum Word {
    NEEDED("needed"),
    NOT_NEEDED("not needed"),
    UNDECIDED("undecided"),
    NOT_REACHED("not reached");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    @Override
    @JsonValue
    public String toString() {
      return text;
    }
  }

  /// What became of some tests under one form, and under those that are less weak: what fails
  /// without a little fails without more.
  private record Trial(String form, Strength strength, List<Broke> broke, boolean isDecided) {
    boolean holds() {
      return isDecided && broke.isEmpty();
    }
  }

  /// What `tests` need of `site`. Unless it was tried to the end, a form holds where it says so. Of
  /// the races that fail, those that are `named` come first.
  static Need of(Site site, List<String> named, Set<String> tests, boolean complete) {
    if (site.tests().stream().noneMatch(tests::contains)) {
      return new Need(complete ? Word.NOT_REACHED : Word.UNDECIDED, "", "", null);
    }
    List<Trial> trials =
        site.forms().stream().map(form -> trial(form, site, tests, complete)).toList();
    List<Broke> broke = trials.stream().flatMap(t -> t.broke().stream()).toList();
    Comparator<Broke> strongest = comparingInt(b -> rank(b.model()));
    Broke first =
        broke.stream().min(strongest.thenComparing(b -> !named.contains(b.race()))).orElse(null);
    String model = first == null ? "" : first.model();
    List<Trial> holding = trials.stream().filter(Trial::holds).toList();
    if (!holding.isEmpty()) {
      return new Need(Word.NOT_NEEDED, model, weakest(holding), first);
    }
    boolean isNeeded = !trials.isEmpty() && trials.stream().noneMatch(t -> t.broke().isEmpty());
    return new Need(isNeeded ? Word.NEEDED : Word.UNDECIDED, model, "", first);
  }

  private static Trial trial(Form form, Site site, Set<String> tests, boolean complete) {
    Strength strength = Strength.of(form.form());
    List<Broke> broke =
        site.forms().stream()
            .filter(f -> Strength.of(f.form()).covers(strength))
            .flatMap(f -> f.broke().stream())
            .toList();
    long tried = form.held() + broke.stream().map(Broke::test).distinct().count();
    boolean isWhole = complete || tried >= site.tests().size();
    return new Trial(
        form.form(),
        strength,
        broke.stream().filter(b -> tests.contains(b.test())).toList(),
        isWhole && form.undecided().stream().noneMatch(tests::contains));
  }

  private static String weakest(List<Trial> holding) {
    return holding.stream()
        .filter(
            t -> holding.stream().noneMatch(other -> other.strength().isWeakerThan(t.strength())))
        .map(Trial::form)
        .collect(joining(" or "));
  }

  /// The stronger a model, the lower.
  static int rank(String model) {
    int rank = STRONGEST_FIRST.indexOf(model);
    return rank < 0 ? STRONGEST_FIRST.size() : rank;
  }

  /// The same of an ordering whose comment claims no more than `mode`: it is needed as that, where
  /// what does as well has all of it, and less does not do.
  Need as(String mode) {
    Strength claimed = Strength.of(mode);
    boolean isNeeded =
        word == Word.NOT_NEEDED
            && first != null
            && Stream.of(does.split(" or ", -1)).anyMatch(f -> Strength.of(f).covers(claimed));
    return isNeeded ? new Need(Word.NEEDED, model, does, first) : this;
  }

  /// `needed under TSO`, `not needed`.
  public String verdict() {
    return word == Word.NEEDED ? word + " under " + model : word.toString();
  }

  /// What fails without it, or does in its place: `GupVsTruncate`, `as release: GupVsTruncate`,
  /// `getOpaque does`.
  public String because() {
    String race = first == null ? "" : first.race();
    return switch (word) {
      case NEEDED -> (does.isEmpty() ? "" : "as " + mode(does) + ": ") + race;
      case NOT_NEEDED -> (does.equals("none") ? "no fence" : does) + " does";
      case UNDECIDED, NOT_REACHED -> "";
    };
  }

  private static String mode(String form) {
    return form.replaceFirst("^.*Acquire$", "acquire").replaceFirst("^.*Release$", "release");
  }
}
