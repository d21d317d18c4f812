// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Mode;

/// A field of a rewritten class: one object for each, in whatever way it is named.
public final class Variable {
  private static final ClassValue<Map<String, Variable>> DECLARED =
      new ClassValue<>() {
        @Override
        protected Map<String, Variable> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  final Class<?> owner;
  final String name;
  final Class<?> type;
  final Mode mode;
  final boolean isFinal;
  final boolean isStatic;
  private final Field field;
  private @Nullable MethodHandle getter;
  private @Nullable MethodHandle setter;
  private @Nullable VarHandle handle;

  private Variable(Field field) {
    this.field = field;
    owner = field.getDeclaringClass();
    name = field.getName();
    type = field.getType();
    mode = Modifier.isVolatile(field.getModifiers()) ? Mode.VOLATILE : Mode.PLAIN;
    isFinal = Modifier.isFinal(field.getModifiers());
    isStatic = Modifier.isStatic(field.getModifiers());
  }

  /// The field that a field instruction names: bootstrap method of a dynamic constant.
  public static Variable resolve(
      MethodHandles.Lookup caller, String name, Class<?> constant, Class<?> owner) {
    return of(owner, name);
  }

  /// The field that a class declares or inherits.
  static Variable of(Class<?> owner, String name) {
    Variable found = find(owner, name);
    if (found == null) {
      throw new NoSuchFieldError(owner.getName() + "." + name);
    }
    return found;
  }

  private static @Nullable Variable find(Class<?> owner, String name) {
    for (Field field : owner.getDeclaredFields()) {
      if (field.getName().equals(name)) {
        return DECLARED.get(owner).computeIfAbsent(name, _ -> new Variable(field));
      }
    }
    for (Class<?> parent : owner.getInterfaces()) {
      Variable found = find(parent, name);
      if (found != null) {
        return found;
      }
    }
    Class<?> parent = owner.getSuperclass();
    return parent == null ? null : find(parent, name);
  }

  /// Its value in the real heap.
  @Nullable Object get(@Nullable Object receiver) {
    if (getter == null) {
      getter = accessor(false);
    }
    try {
      return (Object) getter.invokeExact(receiver);
    } catch (Throwable e) {
      throw Thrown.unchecked(e);
    }
  }

  /// Writes to the real heap.
  void set(@Nullable Object receiver, @Nullable Object value) {
    if (setter == null) {
      setter = accessor(true);
    }
    try {
      setter.invokeExact(receiver, value);
    } catch (Throwable e) {
      throw Thrown.unchecked(e);
    }
  }

  /// A handle for it.
  VarHandle handle() {
    if (handle == null) {
      handle = unreflect();
    }
    return handle;
  }

  private VarHandle unreflect() {
    try {
      return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).unreflectVarHandle(field);
    } catch (IllegalAccessException e) {
      throw (IllegalAccessError) new IllegalAccessError(field.toString()).initCause(e);
    }
  }

  /// The object under which its locations are kept: the receiver, or the class if it is static.
  Object holder(@Nullable Object receiver) {
    if (isStatic) {
      return owner;
    }
    if (receiver == null) {
      throw new NullPointerException("field \"" + name + "\" of null");
    }
    return receiver;
  }

  private MethodHandle accessor(boolean writes) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
      MethodHandle access = writes ? lookup.unreflectSetter(field) : lookup.unreflectGetter(field);
      if (isStatic) {
        access = MethodHandles.dropArguments(access, 0, Object.class);
      }
      return access.asType(
          writes
              ? methodType(void.class, Object.class, Object.class)
              : methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw (IllegalAccessError) new IllegalAccessError(field.toString()).initCause(e);
    }
  }
}
