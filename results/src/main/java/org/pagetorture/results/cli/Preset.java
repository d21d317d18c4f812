// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.cli;

import java.util.Locale;

/// JCStress' presets: how long, and how often.
enum Preset {
  SANITY,
  QUICK,
  DEFAULT,
  TOUGH;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
