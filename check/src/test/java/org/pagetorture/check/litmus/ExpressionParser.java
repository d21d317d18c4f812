// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pagetorture.check.litmus.Instruction.Assign;

/// Reads expressions with Java's precedence. Accesses in them become instructions, in the order of
/// evaluation.
final class ExpressionParser {
  private static final Map<String, Integer> PRECEDENCE =
      Map.ofEntries(
          Map.entry("||", 1),
          Map.entry("&&", 2),
          Map.entry("|", 3),
          Map.entry("^", 4),
          Map.entry("&", 5),
          Map.entry("==", 6),
          Map.entry("!=", 6),
          Map.entry("<", 7),
          Map.entry("<=", 7),
          Map.entry(">", 7),
          Map.entry(">=", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry(">>>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("%", 10));

  private final Tokens tokens;
  private final CodeBuilder code;
  private final AccessParser accesses;

  ExpressionParser(Tokens tokens, CodeBuilder code, AccessParser accesses) {
    this.tokens = tokens;
    this.code = code;
    this.accesses = accesses;
  }

  Expression expression() {
    Expression condition = operation(1);
    if (!tokens.accept("?")) {
      return condition;
    }
    int result = code.temporary();
    int otherwise = code.hole();
    code.emit(new Assign(result, expression()));
    int end = code.hole();
    code.fill(otherwise, condition);
    tokens.expect(":");
    code.emit(new Assign(result, expression()));
    code.fillAlways(end);
    return registers -> registers[result];
  }

  private Expression operation(int atLeast) {
    Expression left = unary();
    while (PRECEDENCE.getOrDefault(tokens.peek(0), 0) >= atLeast) {
      String operator = tokens.take();
      int tighter = PRECEDENCE.getOrDefault(operator, 0) + 1;
      left =
          switch (operator) {
            case "&&", "||" -> shortCircuit(left, operator.equals("&&"), tighter);
            default -> binary(operator, left, operation(tighter));
          };
    }
    return left;
  }

  /// Evaluates the right side, which may make accesses, only if the left one does not decide.
  private Expression shortCircuit(Expression left, boolean and, int tighter) {
    int result = code.temporary();
    code.emit(new Assign(result, truth(left, true)));
    int end = code.hole();
    code.emit(new Assign(result, truth(operation(tighter), true)));
    code.fill(end, truth(registers -> registers[result], and));
    return registers -> registers[result];
  }

  private static Expression truth(Expression of, boolean wanted) {
    return registers -> (of.value(registers) != 0) == wanted ? 1 : 0;
  }

  static Expression binary(String operator, Expression a, Expression b) {
    return switch (operator) {
      case "|" -> r -> a.value(r) | b.value(r);
      case "^" -> r -> a.value(r) ^ b.value(r);
      case "&" -> r -> a.value(r) & b.value(r);
      case "==" -> r -> a.value(r) == b.value(r) ? 1 : 0;
      case "!=" -> r -> a.value(r) != b.value(r) ? 1 : 0;
      case "<" -> r -> a.value(r) < b.value(r) ? 1 : 0;
      case "<=" -> r -> a.value(r) <= b.value(r) ? 1 : 0;
      case ">" -> r -> a.value(r) > b.value(r) ? 1 : 0;
      case ">=" -> r -> a.value(r) >= b.value(r) ? 1 : 0;
      case "<<" -> r -> a.value(r) << b.value(r);
      case ">>" -> r -> a.value(r) >> b.value(r);
      case ">>>" -> r -> a.value(r) >>> b.value(r);
      case "+" -> r -> a.value(r) + b.value(r);
      case "-" -> r -> a.value(r) - b.value(r);
      case "*" -> r -> a.value(r) * b.value(r);
      case "/" -> r -> a.value(r) / b.value(r);
      case "%" -> r -> a.value(r) % b.value(r);
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }

  private Expression unary() {
    if (tokens.accept("-")) {
      Expression of = unary();
      return registers -> -of.value(registers);
    }
    if (tokens.accept("~")) {
      Expression of = unary();
      return registers -> ~of.value(registers);
    }
    if (tokens.accept("!")) {
      return truth(unary(), false);
    }
    return tokens.accept("+") ? unary() : primary();
  }

  private Expression primary() {
    if (tokens.accept("(")) {
      boolean cast = tokens.at("int") && tokens.peek(1).equals(")");
      if (cast) {
        tokens.take();
      }
      Expression inner = cast ? null : expression();
      tokens.expect(")");
      return inner == null ? unary() : inner;
    }
    if (tokens.atNumber()) {
      int value = tokens.number();
      return registers -> value;
    }
    String name = tokens.name();
    if (tokens.accept(".")) {
      return accesses.call(name, tokens.name(), arguments());
    }
    if (tokens.at("(")) {
      return accesses.call("", name, arguments());
    }
    return switch (name) {
      case "true" -> registers -> 1;
      case "false" -> registers -> 0;
      default -> {
        int register = code.register(name);
        yield registers -> registers[register];
      }
    };
  }

  private List<Expression> arguments() {
    List<Expression> arguments = new ArrayList<>();
    tokens.expect("(");
    while (!tokens.accept(")")) {
      arguments.add(expression());
      tokens.accept(",");
    }
    return arguments;
  }
}
