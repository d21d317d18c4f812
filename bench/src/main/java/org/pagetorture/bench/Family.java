// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.bench;

/// The members of a sealed family, by the names that a parameter lists.
final class Family {
  private Family() {}

  /// The member `name` of `family`. No other member is loaded: calls of the family's methods then
  /// have one target, and are bound to it.
  static <T> T member(Class<T> family, String name) {
    try {
      Class<?> member = Class.forName(family.getPackageName() + "." + name);
      return family.cast(member.getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(name + " is no " + family.getSimpleName(), e);
    }
  }
}
