// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.fault;

/// Looks at the size once more when the page is locked and in the cache: mainline since 2.6.23.
public final class SizeUnderLock extends SizeCheck {}
