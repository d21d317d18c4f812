// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Memory;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.explore.Stop;
import org.pagetorture.check.runtime.Heap;

/// One value per location, and a line for each call, such as `read Foo.bar volatile 1`.
@SuppressWarnings("ReferenceEquality") // UNCHANGED is one object
final class LoggedMemory implements Memory {
  final List<String> log = new ArrayList<>();
  int choice;
  boolean placed;
  private final Map<Location, @Nullable Object> values = new HashMap<>();
  private int reads;

  @Override
  public @Nullable Object read(Location at, Mode mode) {
    reads++;
    Object value = value(at);
    log("read", at, mode, value);
    return value;
  }

  @Override
  public void write(Location at, Mode mode, @Nullable Object value) {
    values.put(at, value);
    log("write", at, mode, value);
  }

  @Override
  public @Nullable Object update(Location at, Mode mode, UnaryOperator<@Nullable Object> change) {
    reads++;
    Object before = value(at);
    Object after = change.apply(before);
    if (after == UNCHANGED) {
      log("fail", at, mode, before);
    } else {
      values.put(at, after);
      log("update", at, mode, text(before) + " to " + text(after));
    }
    return before;
  }

  @Override
  public void fence(Fence fence) {
    log.add("fence " + fence.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void membarrier() {
    log.add("membarrier");
  }

  @Override
  public int choose(int alternatives) {
    log.add("choose " + alternatives);
    return choice;
  }

  @Override
  public void freeze(Object object) {
    log.add("freeze " + object.getClass().getSimpleName());
  }

  @Override
  public int reads() {
    return reads;
  }

  @Override
  public Stop block(int mark) {
    log.add("block " + mark);
    return new Stop();
  }

  @Nullable Object value(Location at) {
    return values.containsKey(at) ? values.get(at) : at.initial();
  }

  /// Without a call of the program's own `toString`.
  private static String text(@Nullable Object value) {
    if (value == null || value.getClass().getName().startsWith("java.lang.")) {
      return String.valueOf(value);
    }
    return value.getClass().getSimpleName() + "@" + System.identityHashCode(value);
  }

  private void log(String what, Location at, Mode mode, @Nullable Object value) {
    String name = mode.name().toLowerCase(Locale.ROOT);
    String line = what + " " + at.name() + " " + name + " " + text(value);
    log.add(placed ? line + " at " + Heap.place() : line);
  }
}
