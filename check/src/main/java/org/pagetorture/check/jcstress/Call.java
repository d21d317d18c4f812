// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.jcstress;

import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// A method that JCStress calls: an actor, the arbiter or the signal.
///
/// @param name its name
/// @param type its parameters and result
/// @param arguments what it is called with
public record Call(String name, MethodTypeDesc type, List<Argument> arguments) {
  /// What a parameter takes.
  public enum Argument {
    STATE,
    RESULT,
    /// The actor's thread, which a signal may want to interrupt.
    THREAD
  }
}
