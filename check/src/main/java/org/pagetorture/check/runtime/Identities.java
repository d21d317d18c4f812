// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Unsupported;

/// Which objects are the same, across the executions of one test.
///
/// An object that was there before the actors is itself. One that an actor allocates is named by
/// the actor and by how many it allocated before: the first object of that name stands for all
/// later ones, its aliases. Strings and boxes are their values.
@SuppressWarnings("ReferenceEquality") // identity is its subject
final class Identities {
  private record Allocation(int actor, int index, Class<?> type, int length) {}

  private final IdentityHashMap<Object, Cells> cells = new IdentityHashMap<>();
  private final Map<Allocation, Cells> allocated = new HashMap<>();
  private final Map<Object, Object> values = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Object> aliases = new ArrayList<>();

  /// Forgets the objects of the execution before.
  void beginExecution() {
    for (Object alias : aliases) {
      cells.remove(alias);
    }
    aliases.clear();
  }

  /// The locations of an object.
  Cells of(Object object) {
    Cells known = cells.get(object);
    if (known == null) {
      known = cells(object, false);
      cells.put(object, known);
    }
    return known;
  }

  /// Names an object that an actor has just allocated.
  ///
  /// @param length of an array, else 0
  void allocate(int actor, int index, Object object, int length) {
    var name = new Allocation(actor, index, object.getClass(), length);
    Cells known = allocated.get(name);
    if (known == null) {
      known = cells(object, true);
      allocated.put(name, known);
    } else if (known.object == object) {
      return;
    } else {
      aliases.add(object);
    }
    cells.put(object, known);
  }

  /// The object that stands for all that are the same.
  @Nullable Object canonical(@Nullable Object object) {
    if (object == null) {
      return null;
    }
    if (isValue(object)) {
      Object known = values.putIfAbsent(object, object);
      return known == null ? object : known;
    }
    Cells known = cells.get(object);
    return known == null ? object : known.object;
  }

  /// The canonical object of one that was there before the actors, which may hence share it.
  @Nullable Object known(@Nullable Object object) {
    return object == null || isValue(object) ? canonical(object) : of(object).object;
  }

  /// The canonical object of one that an actor shares.
  ///
  /// @throws Unsupported if its state is not virtual, and an actor may have made it
  @Nullable Object shared(@Nullable Object object) {
    if (object != null && !isValue(object) && !isVirtual(object)) {
      Cells known = cells.get(object);
      if (known == null || known.fresh) {
        throw new Unsupported("an actor shares a " + object.getClass().getTypeName());
      }
    }
    return canonical(object);
  }

  /// Whether an actor has allocated the object: in this execution, or canonically in another.
  boolean isFresh(Object object) {
    Cells known = cells.get(object);
    return known != null && known.fresh;
  }

  /// All objects with locations.
  Collection<Cells> all() {
    return cells.values();
  }

  private Cells cells(Object object, boolean fresh) {
    String name = Types.name(object instanceof Class<?> type ? type : object.getClass());
    int number = object instanceof Class<?> ? 1 : names.merge(name, 1, Integer::sum);
    return new Cells(object, fresh, number == 1 ? name : name + "#" + number, this);
  }

  static boolean isValue(Object object) {
    return object instanceof String
        || (object instanceof Number && object.getClass().getName().startsWith("java.lang."))
        || object instanceof Boolean
        || object instanceof Character;
  }

  /// Whether all the state of an object is virtual, or it has none that changes.
  private static boolean isVirtual(Object object) {
    Class<?> type = object.getClass();
    if (type.isHidden()) {
      return type.getDeclaredFields().length == 0;
    }
    return Rewritten.isVirtual(type)
        || type.isArray()
        || type == Object.class
        || object instanceof Class<?>
        || object instanceof Enum<?>
        || object instanceof Thread
        || object instanceof Throwable;
  }
}
