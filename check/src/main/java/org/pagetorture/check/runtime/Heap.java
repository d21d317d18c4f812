// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.runtime;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Memory;

/// The objects of one test: in setup they are the real ones; while an actor runs, every access is
/// a call of its [Memory], and the real ones stay as they are.
///
/// Belongs to one OS thread at a time.
public final class Heap implements AutoCloseable {
  /// The number of the arbiter, for [#run].
  public static final int ARBITER = -1;

  final Identities identities = new Identities();
  private final IdentityHashMap<VarHandle, HandleTarget> targets = new IdentityHashMap<>();
  private final Map<Integer, Thread> threads = new HashMap<>();
  private final List<Runnable> undo = new ArrayList<>();

  /// Runs what makes the state before the actors: constructors, initial writes.
  ///
  /// @throws Exception what it threw
  public <T> T setUp(Callable<T> body) throws Exception {
    var result = new ArrayList<T>();
    new Context(this, ARBITER, null)
        .run(
            () -> {
              try {
                result.add(body.call());
              } catch (Throwable e) {
                throw Thrown.unchecked(e);
              }
            });
    return result.getFirst();
  }

  /// Begins an execution: the objects that actors allocated in the one before are forgotten.
  public void beginExecution() {
    identities.beginExecution();
  }

  /// Runs one actor, or the [#ARBITER].
  public void run(int actor, Memory memory, Runnable body) {
    new Context(this, actor, memory).run(body);
  }

  /// The line of rewritten code that runs now, such as `Pte.java:42`; empty when none does.
  public static String place() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(
                        frame ->
                            Rewritten.is(frame.getDeclaringClass()) && frame.getLineNumber() > 0)
                    .findFirst()
                    .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                    .orElse(""));
  }

  /// Takes back what was written in setup, such as static counters, but for class initializers.
  @Override
  public void close() {
    identities.all().forEach(Cells::restore);
    undo.reversed().forEach(Runnable::run);
    undo.clear();
  }

  /// The thread that an actor is.
  Thread thread(int actor) {
    return threads.computeIfAbsent(actor, number -> new Thread("actor " + number));
  }

  /// What a handle accesses.
  ///
  /// @param loader of the class that uses it
  HandleTarget target(VarHandle handle, @Nullable ClassLoader loader) {
    HandleTarget known = targets.get(handle);
    if (known == null) {
      known = HandleTarget.of(handle, loader);
      targets.put(handle, known);
    }
    return known;
  }

  /// Notes the value that a native write is about to replace.
  void willWrite(Variable variable, @Nullable Object receiver) {
    Object before = variable.get(receiver);
    undo.add(() -> variable.set(receiver, before));
  }

  /// Notes the value that a native write is about to replace.
  void willWrite(Object array, int index) {
    Object before = java.lang.reflect.Array.get(array, index);
    undo.add(() -> java.lang.reflect.Array.set(array, index, before));
  }
}
