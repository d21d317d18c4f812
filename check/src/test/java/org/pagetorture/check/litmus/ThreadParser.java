// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.Set;
import java.util.function.ToIntFunction;
import org.pagetorture.check.litmus.Instruction.Assign;
import org.pagetorture.check.litmus.Instruction.LoopHead;

/// Reads the statements of a thread.
final class ThreadParser {
  private static final Set<String> TYPES =
      Set.of("int", "long", "short", "byte", "char", "boolean", "var", "final");

  private final Tokens tokens;
  private final CodeBuilder code;
  private final ExpressionParser expressions;

  /// @param locations the index of the location behind a handle
  ThreadParser(Tokens tokens, CodeBuilder code, ToIntFunction<String> locations) {
    this.tokens = tokens;
    this.code = code;
    expressions = new ExpressionParser(tokens, code, new AccessParser(code, locations));
  }

  void block() {
    tokens.expect("{");
    while (!tokens.accept("}")) {
      statement();
    }
  }

  private void statement() {
    if (tokens.at("{")) {
      block();
    } else if (tokens.accept("if")) {
      branch();
    } else if (tokens.accept("while")) {
      loop();
    } else if (tokens.accept("do")) {
      loopAtLeastOnce();
    } else if (!tokens.accept(";")) {
      simple();
    }
  }

  private void branch() {
    Expression condition = condition();
    int skip = code.hole();
    statement();
    if (tokens.accept("else")) {
      int end = code.hole();
      code.fill(skip, condition);
      statement();
      code.fillAlways(end);
    } else {
      code.fill(skip, condition);
    }
  }

  private void loop() {
    int head = code.here();
    code.emit(new LoopHead());
    Expression condition = condition();
    int end = code.hole();
    statement();
    code.jump(head);
    code.fill(end, condition);
  }

  private void loopAtLeastOnce() {
    int head = code.here();
    code.emit(new LoopHead());
    statement();
    tokens.expect("while");
    Expression condition = condition();
    tokens.expect(";");
    int end = code.hole();
    code.jump(head);
    code.fill(end, condition);
  }

  private Expression condition() {
    tokens.expect("(");
    Expression condition = expressions.expression();
    tokens.expect(")");
    return condition;
  }

  private void simple() {
    boolean declaration = false;
    while (TYPES.contains(tokens.peek(0))) {
      tokens.take();
      declaration = true;
    }
    do {
      if (declaration || !tokens.peek(1).matches("[.(]")) {
        assignment();
      } else {
        expressions.expression();
      }
    } while (tokens.accept(","));
    tokens.expect(";");
  }

  /// `r = e`, `r += e`, `r++`, or a declaration without value.
  private void assignment() {
    boolean prefix = tokens.at("++") || tokens.at("--");
    String operator = prefix ? tokens.take() : "";
    int register = code.register(tokens.name());
    if (!prefix && !tokens.at(";") && !tokens.at(",")) {
      operator = tokens.take();
    }
    Expression old = registers -> registers[register];
    switch (operator) {
      case "" -> {}
      case "=" -> code.emit(new Assign(register, expressions.expression()));
      case "++", "--" -> code.emit(new Assign(register, add(old, operator.equals("++") ? 1 : -1)));
      default -> {
        String binary = operator.substring(0, operator.length() - 1);
        Expression right = expressions.expression();
        code.emit(new Assign(register, ExpressionParser.binary(binary, old, right)));
      }
    }
  }

  private static Expression add(Expression left, int right) {
    return registers -> left.value(registers) + right;
  }
}
