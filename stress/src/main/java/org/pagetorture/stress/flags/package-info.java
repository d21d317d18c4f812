// SPDX-License-Identifier: Apache-2.0
/// Races over the bits that share a page's flags word, and over who sleeps until one of them
/// changes: rows B1 to B10 of the catalogue.
@NullMarked
package org.pagetorture.stress.flags;

import org.jspecify.annotations.NullMarked;
