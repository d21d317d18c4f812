// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Unsupported;

/// The loops of one activation of a method, to see when one goes round for nothing.
///
/// A loop that comes back to its header with the same live locals, after reads alone, will do the
/// same again for as long as its reads return the same.
public final class Spin {
  private static final int ENDLESS = 2_000_000;
  private static final MethodHandle ARRIVE;

  static {
    try {
      ARRIVE =
          MethodHandles.lookup()
              .findStatic(
                  Spin.class,
                  "arrive",
                  MethodType.methodType(Spin.class, int.class, Spin.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private record Arrival(List<Object> live, int reads, int effects) {}

  private final Map<Integer, Arrival> arrivals = new HashMap<>();

  private Spin() {}

  /// Links the arrival at a loop header; the type is (Spin, live locals) → Spin.
  public static CallSite link(
      MethodHandles.Lookup caller, String name, MethodType type, int header) {
    MethodHandle arrive =
        MethodHandles.insertArguments(ARRIVE, 0, header)
            .asCollector(Object[].class, type.parameterCount() - 1);
    return new ConstantCallSite(arrive.asType(type));
  }

  @SuppressWarnings("UnusedMethod") // by method handle
  private static @Nullable Spin arrive(int header, @Nullable Spin spin, @Nullable Object[] live) {
    Context context = Context.actor();
    if (context == null) {
      return spin;
    }
    Spin activation = spin == null ? new Spin() : spin;
    activation.arrive(context, header, live);
    return activation;
  }

  private void arrive(Context context, int header, @Nullable Object[] live) {
    List<Object> values = Arrays.stream(live).map(value -> key(context, value)).toList();
    int reads = context.memory().reads();
    Arrival last = arrivals.put(header, new Arrival(values, reads, context.effects));
    if (last == null || last.reads != reads) {
      context.rounds = 0;
    } else if (++context.rounds > ENDLESS) {
      throw new Unsupported("an endless loop without a read");
    }
    if (last != null
        && last.reads < reads
        && last.effects == context.effects
        && last.live.equals(values)) {
      throw context.memory().block(last.reads);
    }
  }

  /// What equals that of another value only if the program cannot tell the two apart.
  private static Object key(Context context, @Nullable Object value) {
    Object canonical = context.heap.identities.canonical(value);
    return canonical == null || Identities.isValue(canonical)
        ? Optional.ofNullable(canonical)
        : context.cells(canonical);
  }
}
