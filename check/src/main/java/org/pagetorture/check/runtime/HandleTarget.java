// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.constant.ClassDesc;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Location;
import org.pagetorture.check.explore.Unsupported;

/// The variables that a `VarHandle` accesses: a field, or the elements of arrays.
///
/// @param type their type
/// @param coordinates how many arguments say which of them
/// @param field the field; null for array elements
record HandleTarget(Class<?> type, int coordinates, @Nullable Variable field) {
  /// Finds what a handle accesses.
  ///
  /// @throws Unsupported if it is something else
  static HandleTarget of(VarHandle handle, @Nullable ClassLoader loader) {
    List<Class<?>> coordinates = handle.coordinateTypes();
    if (coordinates.size() == 2
        && coordinates.getFirst().isArray()
        && coordinates.getFirst().componentType() == handle.varType()) {
      return new HandleTarget(handle.varType(), 2, null);
    }
    if (coordinates.size() > 1) {
      throw new Unsupported("VarHandle of " + handle.varType() + " in " + coordinates);
    }
    Variable field = coordinates.isEmpty() ? ofClass(handle, loader) : ofObject(handle);
    return new HandleTarget(handle.varType(), coordinates.size(), field);
  }

  private static Variable ofClass(VarHandle handle, @Nullable ClassLoader loader) {
    var description = handle.describeConstable().orElseThrow();
    var owner = (ClassDesc) description.bootstrapArgsList().getFirst();
    String name = owner.descriptorString();
    name = name.substring(1, name.length() - 1).replace('/', '.');
    try {
      return rewritten(Class.forName(name, false, loader), description.constantName());
    } catch (ClassNotFoundException e) {
      throw new Unsupported("VarHandle of " + name + "." + description.constantName());
    }
  }

  private static Variable ofObject(VarHandle handle) {
    Class<?> owner = handle.coordinateTypes().getFirst();
    try {
      var description = handle.describeConstable().orElseThrow();
      return rewritten(owner, description.constantName());
    } catch (InternalError inherited) { // the JDK looks for the field in this class alone
      throw new Unsupported("VarHandle of an inherited field of " + owner.getName());
    }
  }

  private static Variable rewritten(Class<?> owner, String name) {
    if (!Rewritten.is(owner)) {
      throw new Unsupported("VarHandle of " + owner.getName() + "." + name);
    }
    return Variable.of(owner, name);
  }

  /// The variable that the coordinates name.
  Location locate(Context context, @Nullable Object[] arguments) {
    context.disown(arguments.length == 0 ? null : arguments[0]);
    if (field != null) {
      return context.cells(field.holder(field.isStatic ? null : arguments[0])).field(field);
    }
    Object array = Objects.requireNonNull(arguments[0]);
    int index = Objects.checkIndex((int) arguments[1], java.lang.reflect.Array.getLength(array));
    return Elements.at(context, array, index);
  }

  /// The values after the coordinates, as the variable holds them.
  @Nullable Object[] operands(Context context, @Nullable Object[] arguments) {
    @Nullable Object[] operands = Arrays.copyOfRange(arguments, coordinates, arguments.length);
    for (int i = 0; i < operands.length; i++) {
      operands[i] = context.share(type, Types.as(type, operands[i]));
    }
    return operands;
  }

  /// Notes the value that a native write is about to replace.
  void willWrite(Heap heap, @Nullable Object[] arguments) {
    if (field != null) {
      heap.willWrite(field, field.isStatic ? null : arguments[0]);
    } else {
      Elements.beforeStore(arguments[0], (int) arguments[1]);
    }
  }
}
