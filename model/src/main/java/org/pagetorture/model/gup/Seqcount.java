// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

/// A sequence count around the look for pins, with full barriers between it and the pins.
///
/// Kernel: 57efa1fe5957 (v5.11).
public final class Seqcount extends ForkCow {}
