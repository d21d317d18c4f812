// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.litmus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pagetorture.check.litmus.Litmus.Observed;
import org.pagetorture.check.litmus.Litmus.Variable;

/// Reads a litmus test: header, initial state, threads, and what is observed.
///
/// Header, initial state and observation may be missing: then the handle `X` is the location `x`,
/// every location starts with 0, and everything is observed.
final class LitmusParser {
  private static final Pattern HEADER =
      Pattern.compile("(?s)(?:\\s|\\(\\*.*?\\*\\))*Java\\s+(\\S+)[^\n]*\n");
  private static final Pattern THREAD = Pattern.compile("(?:Thread|P)(\\d+)");

  private final String name;
  private final Tokens tokens;
  private final Map<String, Integer> initial = new LinkedHashMap<>();
  private final Map<String, String> handles = new HashMap<>();
  private final TreeMap<Integer, CodeBuilder> threads = new TreeMap<>();
  private final TreeSet<String> observed = new TreeSet<>();

  private LitmusParser(String text) {
    Matcher header = HEADER.matcher(text);
    boolean named = header.lookingAt();
    name = named ? header.group(1) : "";
    tokens = new Tokens(named ? text.substring(header.end()) : text);
  }

  static Litmus parse(String text) {
    return new LitmusParser(text).test();
  }

  private Litmus test() {
    if (tokens.accept("{")) {
      initialState();
    }
    for (Matcher head = threadHead(); head.matches(); head = threadHead()) {
      tokens.take();
      thread(Integer.parseInt(head.group(1)));
    }
    if (threads.isEmpty() || threads.lastKey() != threads.size() - 1) {
      throw tokens.unexpected("a thread, numbered from 0");
    }
    observation();
    return build();
  }

  private Matcher threadHead() {
    return THREAD.matcher(tokens.peek(0));
  }

  private void initialState() {
    while (!tokens.accept("}")) {
      if (tokens.atNumber()) {
        int thread = tokens.number();
        tokens.expect(":");
        binding(thread, tokens.name());
      } else if (!tokens.accept(";")) {
        location();
      }
    }
  }

  /// What `0:` begins: a handle of a location, or the initial value of a register.
  private void binding(int thread, String left) {
    tokens.expect("=");
    tokens.accept("&");
    if (tokens.atName()) {
      handles.put(thread + ":" + left, tokens.name());
    } else {
      builder(thread).initialise(left, tokens.number());
    }
  }

  /// A location, with or without type, brackets and value.
  private void location() {
    tokens.accept("[");
    String variable = tokens.name();
    while (tokens.atName()) {
      variable = tokens.name();
    }
    tokens.accept("]");
    initial.put(variable, tokens.accept("=") ? tokens.number() : 0);
  }

  private CodeBuilder builder(int thread) {
    return threads.computeIfAbsent(thread, _ -> new CodeBuilder());
  }

  private void thread(int thread) {
    while (!tokens.at("{")) {
      tokens.take();
    }
    new ThreadParser(tokens, builder(thread), handle -> resolve(thread, handle)).block();
  }

  /// The index of the location behind a handle.
  private int resolve(int thread, String handle) {
    String lower = handle.toLowerCase(Locale.ROOT);
    String unbound = initial.containsKey(handle) ? handle : lower;
    return index(handles.getOrDefault(thread + ":" + handle, unbound));
  }

  private int index(String location) {
    initial.putIfAbsent(location, 0);
    return List.copyOf(initial.keySet()).indexOf(location);
  }

  /// Locations that are listed, and whatever the condition compares.
  private void observation() {
    boolean listed = false;
    while (!tokens.atEnd()) {
      String word = tokens.take();
      if (word.equals("[") || word.equals("]")) {
        listed = word.equals("[");
      } else if (tokens.at(":")) {
        tokens.take();
        observed.add(word + ":" + tokens.name());
      } else if (Tokens.isName(word) && (listed || tokens.at("="))) {
        observed.add(word);
      }
    }
  }

  private Litmus build() {
    if (observed.isEmpty()) {
      observed.addAll(initial.keySet());
      threads.forEach((n, code) -> code.names().keySet().forEach(r -> observed.add(n + ":" + r)));
    }
    List<Observed> parts = new ArrayList<>();
    for (String part : observed) {
      int colon = part.indexOf(':');
      int thread = colon < 0 ? -1 : Integer.parseInt(part.substring(0, colon));
      int index = colon < 0 ? index(part) : builder(thread).register(part.substring(colon + 1));
      parts.add(new Observed(part, thread, index));
    }
    List<Variable> locations =
        initial.entrySet().stream().map(e -> new Variable(e.getKey(), e.getValue())).toList();
    List<Code> code = threads.values().stream().map(CodeBuilder::build).toList();
    return new Litmus(name, locations, code, parts);
  }
}
