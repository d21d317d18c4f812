// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.orderings;

import java.util.EnumSet;
import java.util.Set;

/// What a form of an access or a fence keeps in order, by the name that the JDK has for it.
record Strength(Set<Part> parts) {
  private static final Strength NOTHING = new Strength(EnumSet.noneOf(Part.class));

  private enum Part {
    /// Sees the writes of one variable in one order, and in the end.
    COHERENT,
    ACQUIRE,
    RELEASE,
    /// Stores come before later loads.
    FULL,
    /// On every CPU, without their help.
    REMOTE
  }

  static Strength of(String form) {
    return switch (form) {
      case "none", "get", "set" -> NOTHING;
      case "membarrier" -> new Strength(EnumSet.allOf(Part.class));
      case "fullFence", "fence", "volatile" -> of(Part.ACQUIRE, Part.RELEASE, Part.FULL);
      case "acquireFence+releaseFence" -> of(Part.ACQUIRE, Part.RELEASE);
      case "acquireFence", "loadLoadFence", "acquire" -> of(Part.ACQUIRE);
      case "releaseFence", "storeStoreFence", "release" -> of(Part.RELEASE);
      default -> access(form);
    };
  }

  private static Strength access(String method) {
    if (method.endsWith("Plain")) {
      return NOTHING;
    }
    if (method.endsWith("Opaque")) {
      return of(Part.COHERENT);
    }
    if (method.endsWith("Acquire")) {
      return of(Part.COHERENT, Part.ACQUIRE);
    }
    if (method.endsWith("Release")) {
      return of(Part.COHERENT, Part.RELEASE);
    }
    // Volatile, said or not: getAndAdd, compareAndSet.
    return of(Part.COHERENT, Part.ACQUIRE, Part.RELEASE, Part.FULL);
  }

  private static Strength of(Part first, Part... more) {
    return new Strength(EnumSet.of(first, more));
  }

  /// Whether it keeps other accesses in order.
  boolean orders() {
    return !of(Part.COHERENT).covers(this);
  }

  /// Whether it does all that the other does.
  boolean covers(Strength other) {
    return parts.containsAll(other.parts);
  }

  boolean isWeakerThan(Strength other) {
    return other.covers(this) && !covers(other);
  }
}
