// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import org.jspecify.annotations.Nullable;

/// One variable: a field of one object, a static field, an array element, a monitor.
///
/// Its identity is the object: a program hands out the same `Location` for the same variable in
/// every execution of one exploration, also when the object that holds it is allocated anew.
public final class Location {
  private final String name;
  private final @Nullable Object initial;
  private final boolean isFinal;
  private final @Nullable Object owner;
  private final boolean isMonitor;

  /// A variable whose owner does not matter.
  public Location(String name, @Nullable Object initial, boolean isFinal) {
    this(name, initial, isFinal, null);
  }

  /// @param name what a witness calls it, such as `page.count`
  /// @param initial its value before the actors start: a boxed primitive, or a reference
  /// @param isFinal whether it is a final field
  /// @param owner the object or array that holds it, as its canonical object; null for a static
  public Location(String name, @Nullable Object initial, boolean isFinal, @Nullable Object owner) {
    this(name, initial, isFinal, owner, false);
  }

  private Location(
      String name,
      @Nullable Object initial,
      boolean isFinal,
      @Nullable Object owner,
      boolean isMonitor) {
    this.name = name;
    this.initial = initial;
    this.isFinal = isFinal;
    this.owner = owner;
    this.isMonitor = isMonitor;
  }

  /// A monitor: null while nobody holds it.
  public static Location monitor(String name) {
    return new Location(name, null, false, null, true);
  }

  /// Whether it is a monitor, whose regions a compiler may join when one actor enters it twice.
  public boolean isMonitor() {
    return isMonitor;
  }

  /// The object that holds it; null for a static field.
  public @Nullable Object owner() {
    return owner;
  }

  /// What a witness calls it.
  public String name() {
    return name;
  }

  /// Its value before the actors start.
  public @Nullable Object initial() {
    return initial;
  }

  /// Whether it is a final field of an object.
  public boolean isFinal() {
    return isFinal;
  }

  @Override
  public String toString() {
    return name;
  }
}
