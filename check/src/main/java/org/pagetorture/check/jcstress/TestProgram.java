// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.explore.Memory;
import org.pagetorture.check.explore.Program;
import org.pagetorture.check.explore.Unsupported;
import org.pagetorture.check.jcstress.StressTest.Shape;
import org.pagetorture.check.runtime.Heap;

/// A test as a program to explore: its state is made once, its result anew for each execution.
///
/// The outcome is the text that JCStress prints; of an actor that throws, it is what it threw.
public final class TestProgram implements Program, AutoCloseable {
  private final ClassLoader loader;
  private final Heap heap = new Heap();
  private final boolean termination;
  private final Object state;
  private final @Nullable ResultObject result;
  private final List<BoundCall> actors = new ArrayList<>();
  private final @Nullable BoundCall arbiter;
  private final @Nullable String[] thrown;

  /// Loads the test's classes and makes its state.
  ///
  /// @param loader the loader that rewrites
  /// @throws Unsupported if that fails, and why
  public TestProgram(StressTest test, ClassLoader loader) {
    Shape shape = Objects.requireNonNull(test.shape());
    this.loader = loader;
    this.termination = shape.termination();
    this.thrown = new String[shape.actors().size()];
    try {
      state = create(shape.state());
      Object receiver = shape.state().equals(test.binaryName()) ? state : create(test.binaryName());
      for (Call actor : shape.actors()) {
        actors.add(new BoundCall(actor, receiver));
      }
      Call last = shape.arbiter();
      arbiter = last == null ? null : new BoundCall(last, receiver);
      String type = shape.result();
      result = type == null ? null : new ResultObject(constructor(type), loader, heap);
    } catch (Exception | LinkageError e) {
      heap.close();
      throw new Unsupported("set-up: " + Reasons.of(e));
    }
  }

  private Object create(String binaryName) throws Exception {
    Constructor<?> constructor = constructor(binaryName);
    return heap.setUp(constructor::newInstance);
  }

  private Constructor<?> constructor(String binaryName) throws ReflectiveOperationException {
    Constructor<?> constructor = loader.loadClass(binaryName).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor;
  }

  @Override
  public int actors() {
    return actors.size();
  }

  @Override
  public void begin() {
    heap.beginExecution();
    Arrays.fill(thrown, null);
    if (result != null) {
      result.begin();
    }
  }

  @Override
  public void run(int actor, Memory memory) {
    thrown[actor] = null;
    heap.run(actor, memory, () -> thrown[actor] = call(actors.get(actor)));
  }

  private @Nullable String call(BoundCall call) {
    return call.run(state, result == null ? null : result.get());
  }

  @Override
  public String outcome(Memory memory) {
    String failures =
        Arrays.stream(thrown).filter(Objects::nonNull).collect(Collectors.joining("; actor "));
    if (!failures.isEmpty()) {
      return termination ? SpecialOutcome.ERROR : "actor " + failures;
    }
    if (result == null) {
      return SpecialOutcome.TERMINATED;
    }
    String[] text = new String[1];
    heap.run(Heap.ARBITER, memory, () -> text[0] = arbitrate(result));
    return text[0];
  }

  /// The text of the result, after the arbiter has looked.
  private String arbitrate(ResultObject result) {
    String failure = arbiter == null ? null : call(arbiter);
    return failure == null ? result.get().toString() : "arbiter " + failure;
  }

  @Override
  public String place() {
    return Heap.place();
  }

  /// Takes back what setting up has changed in static fields.
  @Override
  public void close() {
    heap.close();
  }
}
