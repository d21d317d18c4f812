// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

import java.util.List;
import java.util.Map;

/// The forms that an ordering can have, and what is one notch weaker: by the names that the JDK
/// has for them.
final class Forms {
  static final String NONE = "none";
  static final String MEMBARRIER = "membarrier";
  static final String FULL = "fullFence";
  static final String BOTH = "acquireFence+releaseFence";

  /// An RMW or CAS without any order: a loop of this, where the original never fails for nothing.
  static final String PLAIN_CAS = "weakCompareAndSetPlain";

  private static final Map<String, List<String>> WEAKER =
      Map.ofEntries(
          Map.entry("getVolatile", List.of("getAcquire")),
          Map.entry("getAcquire", List.of("getOpaque")),
          Map.entry("getOpaque", List.of("get")),
          Map.entry("setVolatile", List.of("setRelease")),
          Map.entry("setRelease", List.of("setOpaque")),
          Map.entry("setOpaque", List.of("set")),
          Map.entry(MEMBARRIER, List.of(FULL)),
          Map.entry(FULL, List.of(BOTH)),
          Map.entry(BOTH, List.of("acquireFence", "releaseFence")),
          Map.entry("acquireFence", List.of(NONE)),
          Map.entry("loadLoadFence", List.of(NONE)),
          Map.entry("releaseFence", List.of(NONE)),
          Map.entry("storeStoreFence", List.of(NONE)),
          // The strong CAS has no weaker modes of that name; its sibling that returns what it saw
          // has.
          Map.entry(
              "compareAndSet", List.of("compareAndExchangeAcquire", "compareAndExchangeRelease")));

  private Forms() {}

  /// What is one notch weaker than a form; nothing is weaker than plain.
  static List<String> weaker(String form) {
    List<String> known = WEAKER.get(form);
    if (known != null) {
      return known;
    }
    boolean isUpdate = form.startsWith("getAnd");
    if (!isUpdate && !form.startsWith("compareAnd") && !form.startsWith("weakCompareAnd")) {
      return List.of();
    }
    if (form.endsWith("Plain")) {
      return List.of();
    }
    return form.endsWith("Acquire") || form.endsWith("Release")
        ? List.of(PLAIN_CAS)
        : List.of(form + "Acquire", form + "Release");
  }

  /// Whether a form orders other accesses: opaque and plain ones do not.
  static boolean orders(String form) {
    return !form.endsWith("Opaque") && !weaker(form).isEmpty();
  }

  /// Whether this is the name of something that has a weaker form.
  static boolean isFence(String method) {
    return method.endsWith("Fence") && WEAKER.containsKey(method);
  }
}
