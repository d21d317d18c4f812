// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.stress.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jcstress.vm.CompileMode;

/// How a fork runs a variant: the compiler of each actor, and flags of the whole VM.
record Config(String modes, List<String> flags) {
  private static final List<String> COMPILERS = List.of("INT", "C1", "C2");

  /// The modes of a VM whose flags choose one compiler for everything.
  static final String VM = "VM";

  static Config of(String modes) {
    return new Config(modes, List.of());
  }

  static Config allC2(int actors) {
    return all("C2", actors);
  }

  private static Config all(String compiler, int actors) {
    return of(String.join("+", Collections.nCopies(actors, compiler)));
  }

  /// Where reordering is likely: one actor in C1, the others in C2. Below C2, opaque is volatile.
  static List<Config> mixed(int actors) {
    List<Config> mixed = new ArrayList<>();
    for (int a = actors - 1; a >= 0; a--) {
      List<String> modes = new ArrayList<>(Collections.nCopies(actors, "C2"));
      modes.set(a, "C1");
      mixed.add(of(String.join("+", modes)));
    }
    return mixed;
  }

  /// Where an unlucky interleaving takes another pace: nobody in C2.
  static List<Config> slower(int actors) {
    return List.of(all("C1", actors), all("INT", actors));
  }

  /// Every combination of modes, and then flags that change all the code of the VM.
  static List<Config> every(int actors) {
    List<String> products = List.of("");
    for (int a = 0; a < actors; a++) {
      products =
          products.stream()
              .flatMap(p -> COMPILERS.reversed().stream().map(c -> p.isEmpty() ? c : p + "+" + c))
              .toList();
    }
    List<Config> every = new ArrayList<>(products.stream().map(Config::of).toList());
    every.add(new Config(allC2(actors).modes, List.of("-XX:+UseCompactObjectHeaders")));
    every.add(new Config(VM, List.of("-XX:TieredStopAtLevel=1")));
    every.add(new Config(VM, List.of("-Xint")));
    return every;
  }

  /// JCStress' number for the modes.
  int compileMode() {
    if (modes.equals(VM)) {
      return CompileMode.UNIFIED;
    }
    int number = 0;
    for (String mode : List.of(modes.split("\\+")).reversed()) {
      number = number * CompileMode.MAX_MODES + COMPILERS.indexOf(mode);
    }
    return number;
  }

  int actors() {
    return modes.split("\\+").length;
  }

  /// The key of this configuration of a variant, in a run with these flags of its own.
  String key(String name, List<String> runFlags) {
    List<String> all = new ArrayList<>(runFlags);
    all.addAll(flags);
    return name + "#" + modes + "#" + String.join(" ", all);
  }
}
