// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pagetorture.check.explore.Fence;
import org.pagetorture.check.explore.Mode;
import org.pagetorture.check.litmus.Instruction.Barrier;
import org.pagetorture.check.litmus.Instruction.Change;
import org.pagetorture.check.litmus.Instruction.Membarrier;
import org.pagetorture.check.litmus.Instruction.Read;
import org.pagetorture.check.litmus.Instruction.Update;
import org.pagetorture.check.litmus.Instruction.Write;

/// Turns a call of `VarHandle` into an instruction.
final class AccessParser {
  private static final Expression VOID = registers -> 0;
  private static final Pattern METHOD =
      Pattern.compile(
          "(set|get|getAndAdd|getAndSet|getAndBitwise(?:Or|And|Xor)|compareAnd(?:Exchange|Set))"
              + "(Opaque|Acquire|Release|Volatile)?");

  private final CodeBuilder code;
  private final ToIntFunction<String> locations;

  AccessParser(CodeBuilder code, ToIntFunction<String> locations) {
    this.code = code;
    this.locations = locations;
  }

  /// Emits the call, and returns what it returns.
  Expression call(String receiver, String method, List<Expression> arguments) {
    switch (method) {
      case "fullFence" -> code.emit(new Barrier(Fence.FULL));
      case "acquireFence", "loadLoadFence" -> code.emit(new Barrier(Fence.ACQUIRE));
      case "releaseFence", "storeStoreFence" -> code.emit(new Barrier(Fence.RELEASE));
      case "membarrier" -> code.emit(new Membarrier());
      case "onSpinWait" -> {}
      default -> {
        return access(receiver, method, arguments);
      }
    }
    return VOID;
  }

  private Expression access(String handle, String method, List<Expression> arguments) {
    Matcher parts = METHOD.matcher(method);
    if (!parts.matches()) {
      throw new IllegalArgumentException("unknown method " + handle + "." + method);
    }
    String operation = parts.group(1);
    int location = locations.applyAsInt(handle);
    if (operation.equals("set")) {
      code.emit(new Write(location, mode(parts, Mode.PLAIN), arguments.getFirst()));
      return VOID;
    }
    int result = code.temporary();
    if (operation.equals("get")) {
      code.emit(new Read(result, location, mode(parts, Mode.PLAIN)));
    } else {
      Change change = change(operation, arguments);
      code.emit(new Update(result, location, mode(parts, Mode.VOLATILE), change));
    }
    if (operation.equals("compareAndSet")) {
      return ExpressionParser.binary("==", registers -> registers[result], arguments.getFirst());
    }
    return registers -> registers[result];
  }

  private static Mode mode(Matcher parts, Mode unnamed) {
    String name = parts.group(2);
    return name == null ? unnamed : Mode.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Change change(String operation, List<Expression> arguments) {
    Expression first = arguments.getFirst();
    Expression last = arguments.getLast();
    return switch (operation) {
      case "getAndAdd" -> (before, r) -> before + first.value(r);
      case "getAndSet" -> (before, r) -> first.value(r);
      case "getAndBitwiseOr" -> (before, r) -> before | first.value(r);
      case "getAndBitwiseAnd" -> (before, r) -> before & first.value(r);
      case "getAndBitwiseXor" -> (before, r) -> before ^ first.value(r);
      default -> (before, r) -> before == first.value(r) ? last.value(r) : null;
    };
  }
}
