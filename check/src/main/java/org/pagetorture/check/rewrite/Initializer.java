// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ReturnInstruction;
import org.jspecify.annotations.Nullable;

/// A class initializer stays as it is, and says when it begins and ends: what it does is done
/// before the actors, also when one of them is the first to need the class.
final class Initializer implements CodeTransform {
  private @Nullable Label start;

  @Override
  public void atStart(CodeBuilder code) {
    Calls.action(code, Calls.ACCESS, "enterInitializer");
    start = code.newBoundLabel();
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    if (element instanceof ReturnInstruction) {
      Calls.action(code, Calls.ACCESS, "leaveInitializer");
    }
    code.with(element);
  }

  @Override
  public void atEnd(CodeBuilder code) {
    Handler.catchAll(
        code,
        java.util.Objects.requireNonNull(start),
        () -> Calls.action(code, Calls.ACCESS, "leaveInitializer"));
  }
}
