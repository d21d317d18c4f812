// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.shapes;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The litmus shapes: their threads, and the final state that is in question. `Wx1` writes 1 to x,
/// `Rx` reads x into the next register.
///
/// Names: Alglave, Maranget, Tautschnig, "Herding cats", TOPLAS 2014.
enum Shape {
  SB("0:r0=0 1:r0=0", "Wx1 Ry | Wy1 Rx"),
  SB_3("0:r0=0 1:r0=0 2:r0=0", "Wx1 Ry | Wy1 Rz | Wz1 Rx"),
  R("y=2 1:r0=0", "Wx1 Wy1 | Wy2 Rx"),
  RWC("1:r0=1 1:r1=0 2:r0=0", "Wx1 | Rx Ry | Wy1 Rx"),
  W_RWC("1:r0=1 1:r1=0 2:r0=0", "Wx1 Wy1 | Ry Rz | Wz1 Rx"),
  MP("1:r0=1 1:r1=0", "Wx1 Wy1 | Ry Rx"),
  WRC("1:r0=1 2:r0=1 2:r1=0", "Wx1 | Rx Wy1 | Ry Rx"),
  ISA2("1:r0=1 2:r0=1 2:r1=0", "Wx1 Wy1 | Ry Wz1 | Rz Rx"),
  S("1:r0=1 x=2", "Wx2 Wy1 | Ry Wx1"),
  LB("0:r0=1 1:r0=1", "Rx Wy1 | Ry Wx1"),
  IRIW("2:r0=1 2:r1=0 3:r0=1 3:r1=0", "Wx1 | Wy1 | Rx Ry | Ry Rx"),
  W_2_2("x=1 y=1", "Wx1 Wy2 | Wy1 Wx2"),
  CO_RR("1:r0=1 1:r1=0", "Wx1 | Rx Rx"),
  CO_WW("x=1", "Wx1 Wx2 | Rx"),
  CO_RW_1("0:r0=1", "Rx Wx1 | Rx"),
  CO_RW_2("0:r0=2 x=2", "Rx Wx1 | Wx2"),
  CO_WR("0:r0=2 x=1", "Wx1 Rx | Wx2"),
  CO_WR_0("0:r0=0", "Wx1 Rx | Rx");

  private final String question;
  private final String threads;

  Shape(String question, String threads) {
    this.question = question;
    this.threads = threads;
  }

  /// The shape with these access modes, and this between the accesses of a thread.
  String litmus(String writeMode, String readMode, String fence) {
    StringBuilder text = new StringBuilder();
    String[] bodies = threads.split(" \\| ", -1);
    for (int thread = 0; thread < bodies.length; thread++) {
      int[] register = {0};
      String body =
          Stream.of(bodies[thread].split(" ", -1))
              .map(access -> access(access, writeMode, readMode, register))
              .collect(Collectors.joining(" " + fence + " "));
      text.append("Thread%d { %s }%n".formatted(thread, body));
    }
    return text + "exists (" + question + ")";
  }

  private static String access(String access, String writeMode, String readMode, int[] register) {
    String location = access.substring(1, 2).toUpperCase(Locale.ROOT);
    return access.startsWith("W")
        ? "%s.set%s(%s);".formatted(location, writeMode, access.substring(2))
        : "r%d = %s.get%s();".formatted(register[0]++, location, readMode);
  }
}
