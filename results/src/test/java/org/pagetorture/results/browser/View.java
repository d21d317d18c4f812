// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.browser;

/// How a page is looked at: how many CSS pixels wide, in which colours, on which medium.
public record View(int width, boolean dark, boolean print, boolean scripts) {
  /// On a light screen, with JavaScript.
  public static View of(int width) {
    return new View(width, false, false, true);
  }

  /// The reader prefers dark colours.
  public View inTheDark() {
    return new View(width, true, print, scripts);
  }

  /// As it would be printed.
  public View printed() {
    return new View(width, dark, true, scripts);
  }

  /// With JavaScript off.
  public View withoutScripts() {
    return new View(width, dark, print, false);
  }
}
