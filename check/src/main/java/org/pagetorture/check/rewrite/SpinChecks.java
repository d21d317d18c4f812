// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The checks at the loop headers of a method: see [org.pagetorture.check.runtime.Spin].
final class SpinChecks {
  private final Set<Label> headers;
  private final @Nullable Liveness liveness;
  private final Construction construction;
  private final int activation;

  /// @param activation a free local variable
  SpinChecks(CodeModel code, Positions positions, Construction construction, int activation) {
    this.construction = construction;
    this.activation = activation;
    headers = Loops.headers(code, positions);
    liveness = headers.isEmpty() ? null : new Liveness(code, positions);
  }

  /// The beginning of the method.
  void begin(CodeBuilder code) {
    if (liveness != null) {
      code.aconst_null().astore(activation);
    }
  }

  /// A label, which may be a header.
  void arrive(CodeBuilder code, Label label, int index) {
    if (liveness == null || !headers.contains(label)) {
      return;
    }
    List<ClassDesc> types = new ArrayList<>();
    code.aload(activation);
    for (Liveness.Local local : liveness.at(label)) {
      if (!construction.isUninitialized(local.slot(), index)) {
        code.loadLocal(local.kind(), local.slot());
        types.add(local.kind().upperBound());
      }
    }
    Calls.arrive(code, index, types);
    code.astore(activation);
  }
}
