// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Unsupported;

/// What rewritten code asks about the identity of objects and threads.
@SuppressWarnings("ReferenceEquality") // identity is its subject
public final class Identity {
  private record Own(boolean ownEquals, boolean ownHash, boolean ownText) {}

  private static final ClassValue<Own> OWN =
      new ClassValue<>() {
        @Override
        protected Own computeValue(Class<?> type) {
          return new Own(
              isInherited(type, "equals", Object.class),
              isInherited(type, "hashCode"),
              isInherited(type, "toString"));
        }
      };

  private Identity() {}

  /// `if_acmpeq`.
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one == other) {
      return true;
    }
    Context context = Context.actor();
    return context != null
        && context.heap.identities.canonical(one) == context.heap.identities.canonical(other);
  }

  /// `equals` of any object.
  public static boolean equals(Object one, @Nullable Object other) {
    if (Context.actor() != null && OWN.get(one.getClass()).ownEquals) {
      return same(one, other);
    }
    return one.equals(other);
  }

  /// `hashCode` of any object.
  public static int hashCode(Object object) {
    refuse(OWN.get(object.getClass()).ownHash, object, "hashCode");
    return object.hashCode();
  }

  /// `toString` of any object.
  public static String toString(Object object) {
    Own own = OWN.get(object.getClass());
    refuse(own.ownText && own.ownHash, object, "toString");
    return object.toString();
  }

  private static void refuse(boolean isOwn, Object object, String method) {
    if (isOwn && Context.actor() != null) {
      throw new Unsupported("identity: " + object.getClass().getName() + "." + method + "()");
    }
  }

  private static boolean isInherited(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters).getDeclaringClass() == Object.class;
    } catch (NoSuchMethodException e) {
      return true;
    }
  }
}
