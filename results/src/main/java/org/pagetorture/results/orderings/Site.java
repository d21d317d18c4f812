// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A place in the model where an access or a fence stands, and what became of the tests when it was
/// weakened.
///
/// @param file with the folders of its package
/// @param access the JDK's name, such as `getAcquire` or `fullFence`; or `membarrier`
/// @param through the accessor that is called there; empty when it is none
/// @param tests the sound tests that reach it
public record Site(
    @JsonProperty(required = true) String id,
    String type,
    String method,
    @JsonProperty(required = true) String file,
    int line,
    @JsonProperty(required = true) String access,
    String through,
    List<String> tests,
    List<Form> forms) {

  /// A weaker form of it.
  ///
  /// @param held in how many tests nothing bad came of it
  /// @param broke the tests that failed
  /// @param undecided the tests that were given up
  public record Form(
      @JsonProperty(required = true) String form,
      int held,
      List<Broke> broke,
      List<String> undecided,
      @Nullable Witness witness) {}

  /// A test that fails, the strongest model under which it does, and an outcome that shows it.
  public record Broke(
      @JsonProperty(required = true) String test,
      @JsonProperty(required = true) String model,
      String outcome) {
    /// `GupVsTruncate`.
    @JsonIgnore
    public String race() {
      return Site.race(test);
    }
  }

  /// How a test fails: an execution, as the checker prints it.
  public record Witness(String test, String model, String text) {}

  /// The race that a test is a variant of.
  static String race(String test) {
    String[] parts = test.split("\\.", -1);
    return parts[Math.max(0, parts.length - 2)];
  }

  /// Whether it keeps other accesses in order; opaque ones do not.
  @JsonIgnore
  public boolean orders() {
    return Strength.of(access).orders();
  }

  /// Whether its class is broken on purpose.
  boolean isBusted() {
    return simple(type).startsWith("Busted");
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /// The races that some weaker form of it breaks.
  Set<String> races() {
    Set<String> races = new TreeSet<>();
    forms.forEach(f -> f.broke().forEach(b -> races.add(b.race())));
    return races;
  }

  /// Whether tests of a race were given up, so that nobody knows whether it needs this.
  boolean leavesOpen(String race) {
    return forms.stream().flatMap(f -> f.undecided().stream()).anyMatch(t -> race(t).equals(race));
  }

  /// `dax/TruncateFlag.java:24`.
  public String place() {
    return place(file, line);
  }

  static String place(String file, int line) {
    int name = file.lastIndexOf('/');
    return file.substring(file.lastIndexOf('/', name - 1) + 1) + ":" + line;
  }

  /// `TruncateFlag.java:24`.
  public String at() {
    return place().substring(place().indexOf('/') + 1);
  }

  /// What stands there, as the source has it.
  public String written() {
    return through.isEmpty() ? access : through;
  }
}
