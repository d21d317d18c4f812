// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.verdict;

import java.util.List;
import java.util.Optional;
import org.pagetorture.check.jcstress.Needs;
import org.pagetorture.check.model.MemoryModel;

/// The memory models by name.
public final class Models {
  /// All of them, the strongest first.
  public static final List<MemoryModel> ALL = List.of(MemoryModel.values());

  private Models() {}

  /// The model of that name.
  public static Optional<MemoryModel> named(String id) {
    return ALL.stream().filter(model -> model.id().equalsIgnoreCase(id)).findFirst();
  }

  /// The strongest model under which a test that needs this fails.
  static MemoryModel of(Needs needs) {
    return switch (needs) {
      case INTERLEAVING -> MemoryModel.SC;
      case STORE_BUFFER -> MemoryModel.TSO;
      case REORDERING -> MemoryModel.JMM;
    };
  }
}
