// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;

/// The locations of one object, made when they are first touched.
final class Cells {
  /// The object: the canonical one, if each execution allocates it anew.
  final Object object;

  /// Whether an actor allocates it: then everything in it begins with its default value.
  final boolean fresh;

  private final String name;
  private final Identities identities;
  private final Map<Variable, Location> fields = new HashMap<>();
  private final Map<String, Location> parts = new HashMap<>();
  private Location @Nullable [] elements;
  private @Nullable Location lock;

  Cells(Object object, boolean fresh, String name, Identities identities) {
    this.object = object;
    this.fresh = fresh;
    this.name = name;
    this.identities = identities;
  }

  /// A field; of a class: a static field.
  Location field(Variable variable) {
    Location known = fields.get(variable);
    if (known == null) {
      known = location("." + variable.name, initial(variable), variable.isFinal);
      fields.put(variable, known);
    }
    return known;
  }

  /// An array element, whose index is within bounds.
  Location element(int index) {
    if (elements == null) {
      elements = new Location[Array.getLength(object)];
    }
    Location known = elements[index];
    if (known == null) {
      Class<?> type = object.getClass().componentType();
      Object initial = fresh ? Types.zero(type) : identities.known(Array.get(object, index));
      known = location("." + index, initial, false);
      elements[index] = known;
    }
    return known;
  }

  /// The monitor: the number of the actor that holds it, or null.
  Location lock() {
    if (lock == null) {
      lock = Location.monitor(name + ".lock");
    }
    return lock;
  }

  /// What belongs to the object and is no field.
  Location part(String part, @Nullable Object initial) {
    Location known = parts.get(part);
    if (known == null) {
      known = location("." + part, initial, false);
      parts.put(part, known);
    }
    return known;
  }

  /// Gives a real array that was there before the actors its contents back.
  void restore() {
    if (elements == null || fresh) {
      return;
    }
    for (int i = 0; i < elements.length; i++) {
      if (elements[i] != null) {
        Array.set(object, i, elements[i].initial());
      }
    }
  }

  private Location location(String part, @Nullable Object initial, boolean isFinal) {
    return new Location(name + part, initial, isFinal, object);
  }

  private @Nullable Object initial(Variable variable) {
    return fresh && !variable.isStatic
        ? Types.zero(variable.type)
        : identities.known(variable.get(object));
  }
}
