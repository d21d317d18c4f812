// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.liveness;

/// Unmaps, and keeps faults off until the page is idle: no pin is new. It is sound only if whoever
/// has a pin needs no fault on this file before it lets go.
public final class KeepLock extends IdleLoop {}
