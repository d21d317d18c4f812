// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

/// Passes over a page that is locked, and makes all five checks.
public final class FaultAround extends Around {}
