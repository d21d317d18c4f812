// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.rewrite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which local variables of a method are read later, before they are written again.
final class Liveness {
  /// A local variable, and the kind of value that is read from it.
  record Local(int slot, TypeKind kind) {}

  private static final TypeKind[] KINDS = {
    TypeKind.INT, TypeKind.LONG, TypeKind.FLOAT, TypeKind.DOUBLE, TypeKind.REFERENCE
  };

  private final List<CodeElement> elements;
  private final List<ExceptionCatch> handlers;
  private final Positions positions;
  private final BitSet[] live;

  Liveness(CodeModel code, Positions positions) {
    elements = code.elementList();
    handlers = code.exceptionHandlers();
    this.positions = positions;
    live = new BitSet[elements.size() + 1];
    for (int i = 0; i < live.length; i++) {
      live[i] = new BitSet();
    }
    while (flow()) {}
  }

  /// The locals that are live at a label.
  List<Local> at(Label label) {
    var locals = new ArrayList<Local>();
    live[positions.of(label)].stream()
        .forEach(bit -> locals.add(new Local(bit / KINDS.length, KINDS[bit % KINDS.length])));
    return locals;
  }

  /// Propagates backward once, and returns whether anything changed.
  private boolean flow() {
    boolean changed = false;
    for (int i = elements.size() - 1; i >= 0; i--) {
      BitSet before = before(i);
      if (!before.equals(live[i])) {
        live[i] = before;
        changed = true;
      }
    }
    return changed;
  }

  private BitSet before(int i) {
    var set = new BitSet();
    CodeElement element = elements.get(i);
    if (!ends(element)) {
      set.or(live[i + 1]);
    }
    Loops.targets(element).forEach(target -> set.or(live[positions.of(target)]));
    switch (element) {
      case StoreInstruction store -> kill(set, store.slot(), store.typeKind().slotSize());
      case LoadInstruction load -> set.set(bit(load.slot(), load.typeKind()));
      case IncrementInstruction increment -> set.set(bit(increment.slot(), TypeKind.INT));
      default -> {}
    }
    for (ExceptionCatch handler : handlers) {
      if (positions.of(handler.tryStart()) <= i && i < positions.of(handler.tryEnd())) {
        set.or(live[positions.of(handler.handler())]);
      }
    }
    return set;
  }

  private static boolean ends(CodeElement element) {
    return switch (element) {
      case ReturnInstruction _, ThrowInstruction _ -> true;
      case Instruction instruction ->
          switch (instruction.opcode()) {
            case Opcode.GOTO, Opcode.GOTO_W, Opcode.TABLESWITCH, Opcode.LOOKUPSWITCH -> true;
            default -> false;
          };
      default -> false;
    };
  }

  private static void kill(BitSet set, int slot, int size) {
    set.clear(slot * KINDS.length, (slot + size) * KINDS.length);
  }

  private static int bit(int slot, TypeKind kind) {
    return slot * KINDS.length + List.of(KINDS).indexOf(kind.asLoadable());
  }
}
