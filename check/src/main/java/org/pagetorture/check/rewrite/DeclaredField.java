// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.ClassFile;

/// A field as its class file declares it.
///
/// @param owner the internal name of the class
/// @param flags its access flags
record DeclaredField(String owner, int flags) {
  boolean isFinal() {
    return (flags & ClassFile.ACC_FINAL) != 0;
  }

  /// Whether its accesses are rewritten.
  boolean isVirtual() {
    return Application.includes(owner);
  }
}
