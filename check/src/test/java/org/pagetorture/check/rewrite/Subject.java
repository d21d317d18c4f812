// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.runtime.Heap;

/// An object of a class of the package `subject`, rewritten, on a heap of its own.
final class Subject {
  final Heap heap = new Heap();
  final LoggedMemory memory = new LoggedMemory();
  final CheckedLoader loader;
  private final Object state;

  Subject(String name) throws Exception {
    this(new CheckedClasses(List.of(classes())).loader(Map.of()), name);
  }

  Subject(CheckedLoader loader, String name) throws Exception {
    this.loader = loader;
    Constructor<?> constructor = loader.loadClass("subject." + name).getConstructor();
    state = heap.setUp(constructor::newInstance);
  }

  static Subject of(String name) {
    try {
      return new Subject(name);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// Runs a method as an actor, and returns its result.
  @Nullable Object run(int actor, String method) {
    var result = new Object[1];
    heap.run(actor, memory, () -> result[0] = call(method));
    return result[0];
  }

  /// Runs a method as actor 0 and returns what it did to the memory.
  List<String> log(String method) {
    memory.log.clear();
    run(0, method);
    return memory.log;
  }

  /// Calls a method natively.
  @Nullable Object call(String method) {
    try {
      Method found = state.getClass().getMethod(method);
      return found.invoke(state);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method, e);
    }
  }

  static Path classes() throws URISyntaxException {
    return Path.of(Subject.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
