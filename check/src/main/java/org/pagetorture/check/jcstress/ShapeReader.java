// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pagetorture.check.jcstress.Call.Argument;
import org.pagetorture.check.jcstress.StressTest.Shape;

/// Reads what a test runs: `parseAndValidate` of JCStress' annotation processor.
///
/// Only methods of the test's own class count, and only its own `@State` and `@Result`.
final class ShapeReader {
  private final ClassFiles files;
  private final ClassModel test;
  private final boolean termination;

  private final List<Call> actors = new ArrayList<>();
  private @Nullable Call arbiter;
  private @Nullable Call signal;
  private @Nullable String state;
  private @Nullable String result;

  ShapeReader(ClassFiles files, ClassModel test) {
    this.files = files;
    this.test = test;
    this.termination =
        Marks.find(test, "JCStressTest")
            .flatMap(a -> Marks.constant(a, "value"))
            .orElse("Continuous")
            .equals("Termination");
  }

  /// @throws Unreadable if JCStress would refuse the test as well, and why
  Shape read() throws IOException {
    for (MethodModel method : test.methods()) {
      // A bridge has the annotations of the method that it calls.
      if (!method.flags().has(AccessFlag.SYNTHETIC)) {
        addMethod(method);
      }
    }
    if (Marks.has(test, "State")) {
      state = only("State", state, Names.binary(test.thisClass()));
    } else if (Marks.has(test, "Result")) {
      result = only("Result", result, Names.binary(test.thisClass()));
    }
    return termination ? terminating() : continuous();
  }

  private Shape continuous() throws Unreadable {
    if (actors.isEmpty()) {
      throw new Unreadable("it defines no @Actor");
    }
    if (result == null) {
      throw new Unreadable("it defines no @Result to work with");
    }
    return new Shape(state("it defines no @State to work with"), result, actors, arbiter, false);
  }

  private Shape terminating() throws Unreadable {
    if (actors.size() != 1 || signal == null) {
      throw new Unreadable("a termination test has one @Actor and one @Signal");
    }
    List<Call> both = List.of(actors.getFirst(), signal);
    return new Shape(
        state == null ? Names.binary(test.thisClass()) : state, null, both, null, true);
  }

  private String state(String otherwise) throws Unreadable {
    if (state == null) {
      throw new Unreadable(otherwise);
    }
    return state;
  }

  private void addMethod(MethodModel method) throws IOException {
    boolean isActor = Marks.has(method, "Actor");
    boolean isArbiter = Marks.has(method, "Arbiter");
    boolean isSignal = Marks.has(method, "Signal");
    if (!isActor && !isArbiter && !isSignal) {
      return;
    }
    Call call = call(method);
    if (isActor) {
      actors.add(call);
    }
    if (isArbiter) {
      arbiter = only("Arbiter", arbiter, call);
    }
    if (isSignal) {
      signal = only("Signal", signal, call);
    }
  }

  private Call call(MethodModel method) throws IOException {
    List<Argument> arguments = new ArrayList<>();
    for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
      arguments.add(argument(parameter));
    }
    return new Call(method.methodName().stringValue(), method.methodTypeSymbol(), arguments);
  }

  private Argument argument(ClassDesc parameter) throws IOException {
    String descriptor = parameter.descriptorString();
    String name =
        parameter.isClassOrInterface()
            ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
            : parameter.displayName();
    if (termination && name.equals("java.lang.Thread")) {
      return Argument.THREAD;
    }
    Optional<ClassModel> type = files.find(name);
    if (type.isPresent() && Marks.has(type.get(), "State")) {
      state = only("State", state, name);
      return Argument.STATE;
    }
    if (type.isPresent() && Marks.has(type.get(), "Result")) {
      result = only("Result", result, name);
      return Argument.RESULT;
    }
    throw new Unreadable(
        type.isPresent() || !parameter.isClassOrInterface()
            ? "its parameter " + name + " is neither a @State nor a @Result"
            : "its parameter " + name + " is on no --jar");
  }

  private static <T> T only(String what, @Nullable T before, T now) throws Unreadable {
    if (before != null && !before.equals(now)) {
      throw new Unreadable("it has more than one @" + what);
    }
    return now;
  }
}
