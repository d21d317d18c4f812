// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.model;

/// Placeholder for the interface that the models implement.
public enum MemoryModel {
  SC,
  TSO,
  JMM
}
