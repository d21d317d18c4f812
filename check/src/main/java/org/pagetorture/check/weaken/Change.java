// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.weaken;

/// An ordering in another form.
record Change(Site site, String form) implements Comparable<Change> {
  @Override
  public int compareTo(Change other) {
    return toString().compareTo(other.toString());
  }

  /// As an option of the command line has it.
  @Override
  public String toString() {
    return site.id() + "=" + form;
  }
}
