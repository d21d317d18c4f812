// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.invoke.VarHandle.AccessMode;
import java.util.Locale;
import org.pagetorture.check.explore.Mode;

/// What an access method of `VarHandle` does.
///
/// @param access which one it is
/// @param kind what it is
/// @param operator what an update computes: `set`, `add`, `or`, `and` or `xor`
/// @param mode its mode; of a get and set with no mode in its name: plain
record HandleMode(AccessMode access, Kind kind, String operator, Mode mode) {
  /// The families of access methods.
  enum Kind {
    GET,
    SET,
    CAS,
    WEAK_CAS,
    EXCHANGE,
    UPDATE
  }

  static HandleMode of(AccessMode access) {
    String name = access.methodName();
    Kind kind = kind(name);
    boolean isPlain = kind == Kind.GET || kind == Kind.SET;
    return new HandleMode(
        access, kind, operator(name), mode(name, isPlain ? Mode.PLAIN : Mode.VOLATILE));
  }

  boolean writes() {
    return kind != Kind.GET;
  }

  private static Kind kind(String name) {
    if (name.startsWith("weak")) {
      return Kind.WEAK_CAS;
    }
    if (name.equals("compareAndSet")) {
      return Kind.CAS;
    }
    if (name.startsWith("compareAndExchange")) {
      return Kind.EXCHANGE;
    }
    if (name.startsWith("getAnd")) {
      return Kind.UPDATE;
    }
    return name.startsWith("get") ? Kind.GET : Kind.SET;
  }

  private static String operator(String name) {
    return name.replaceFirst("getAnd(Bitwise)?", "")
        .replaceFirst("(Acquire|Release)$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Mode mode(String name, Mode unnamed) {
    for (Mode mode : Mode.values()) {
      String suffix = mode.name().charAt(0) + mode.name().substring(1).toLowerCase(Locale.ROOT);
      if (name.endsWith(suffix)) {
        return mode;
      }
    }
    return unnamed;
  }
}
