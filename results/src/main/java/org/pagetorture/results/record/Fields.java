// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/// The fields of a JSON object that somebody wants, and who gets their values as they are read: the
/// object may be larger than memory.
///
/// A value that is not what it should be costs itself, and is noted; so does an element of a list.
/// Only what is no JSON, or ends too early, ends it all.
public final class Fields {
  private final Map<String, Value> values = new HashMap<>();
  private Runnable end = () -> {};

  /// Reads what the parser is at.
  private interface Value {
    void read(JsonParser in, String where, Consumer<String> damage);
  }

  /// Wants the value of a field, unless it is null.
  public <T> Fields one(String name, Class<T> type, Consumer<? super T> to) {
    ObjectReader reader = reader(type);
    values.put(
        name,
        (in, where, damage) -> {
          if (in.currentToken() != JsonToken.VALUE_NULL) {
            bind(in, reader, to, reason -> damage.accept(where + ": " + reason));
          }
        });
    return this;
  }

  /// Wants each element of a field that is a list.
  public <T> Fields each(String name, Class<T> type, Consumer<? super T> to) {
    ObjectReader reader = reader(type);
    values.put(name, (in, where, damage) -> elements(in, reader, to, where, damage));
    return this;
  }

  /// Wants fields of a field that is an object.
  public Fields part(String name, Fields fields) {
    values.put(name, fields::object);
    return this;
  }

  /// What to do when the object has been read.
  public Fields then(Runnable action) {
    end = action;
    return this;
  }

  private static ObjectReader reader(Class<?> type) {
    return Json.MAPPER.readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /// Reads a file that holds one object.
  ///
  /// @throws IOException if it is none, or ends too early: one line that says where
  public void read(Path file, Consumer<String> damage) throws IOException {
    Consumer<String> here = text -> damage.accept(file + ": " + text);
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser in = Json.MAPPER.createParser(bytes)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException(file + ": holds no JSON object");
      }
      object(in, "", here);
      if (goesOn(in)) {
        here.accept("goes on after its end");
      }
    } catch (JacksonException e) {
      throw Json.unreadable(file, e);
    }
  }

  private static boolean goesOn(JsonParser in) {
    try {
      return in.nextToken() != null;
    } catch (JacksonException e) {
      return true;
    }
  }

  private void object(JsonParser in, String where, Consumer<String> damage) {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (in.currentToken() != JsonToken.START_OBJECT) {
      damage.accept(where + ": is no object");
      in.skipChildren();
      return;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      Value value = values.get(name);
      if (value == null) {
        in.skipChildren();
      } else {
        value.read(in, where.isEmpty() ? name : where + "." + name, damage);
      }
    }
    end.run();
  }

  private static <T> void elements(
      JsonParser in,
      ObjectReader reader,
      Consumer<? super T> to,
      String where,
      Consumer<String> damage) {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (in.currentToken() != JsonToken.START_ARRAY) {
      damage.accept(where + ": is no list");
      in.skipChildren();
      return;
    }
    for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
      int index = i;
      bind(in, reader, to, reason -> damage.accept("%s[%d]: %s".formatted(where, index, reason)));
    }
  }

  private static <T> void bind(
      JsonParser in, ObjectReader reader, Consumer<? super T> to, Consumer<String> damage) {
    int inside = in.currentToken().isStructStart() ? 1 : 0;
    int depth = in.streamReadContext().getNestingDepth() - inside;
    try {
      T value = reader.readValue(in);
      if (value == null) {
        damage.accept("is null");
      } else {
        to.accept(value);
      }
    } catch (JacksonException e) {
      if (endsIt(e)) {
        throw e;
      }
      damage.accept(Json.reason(e));
      while (in.streamReadContext().getNestingDepth() > depth) {
        in.nextToken();
      }
    }
  }

  /// Whether the parser cannot go on: a number that is too large it can pass over.
  private static boolean endsIt(JacksonException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof StreamConstraintsException
          || t instanceof JacksonIOException
          || (t instanceof StreamReadException && !(t instanceof InputCoercionException))) {
        return true;
      }
    }
    return false;
  }
}
