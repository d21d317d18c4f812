// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the browser has said since this was made: its console, and what it asked for.
final class Logs {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> ASKING =
      Set.of("Network.requestWillBeSent", "Network.webSocketCreated");

  private final org.openqa.selenium.logging.Logs logs;
  private final List<String> console = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();

  Logs(org.openqa.selenium.logging.Logs logs) {
    this.logs = logs;
    // To read is to empty.
    logs.get(LogType.BROWSER);
    logs.get(LogType.PERFORMANCE);
  }

  /// The lines of the console, each with its level.
  List<String> console() {
    logs.get(LogType.BROWSER).forEach(e -> console.add(e.getLevel() + " " + e.getMessage()));
    return List.copyOf(console);
  }

  /// What was asked for that is no file and not in the page itself.
  List<String> outside() {
    logs.get(LogType.PERFORMANCE).forEach(e -> asked(e.getMessage()));
    return List.copyOf(outside);
  }

  private void asked(String event) {
    JsonNode message = JSON.readTree(event).path("message");
    if (ASKING.contains(message.path("method").asString())) {
      JsonNode params = message.path("params");
      String url = params.path("url").asString(params.path("request").path("url").asString(""));
      if (!url.matches("(file|data|blob|about):.*")) {
        outside.add(url);
      }
    }
  }
}
