// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

/// Takes the mark while the entry maps nothing, and looks for pins before: v5.19.
public final class ClearBetween extends ShareRmap {}
