// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

/// Locks the page, and looks whether it is still the file's: mainline since 2.6.23.
public final class LockedPage extends Locked {}
