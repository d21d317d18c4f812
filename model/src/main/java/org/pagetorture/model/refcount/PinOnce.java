// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

/// All of the pin in one RMW, and a full fence after the entry is cleared (v5.7).
public final class PinOnce extends Pinning {}
