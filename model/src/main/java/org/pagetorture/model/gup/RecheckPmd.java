// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.gup;

/// Looks at both levels again behind its reference: 70cbc3cc78a9 (v6.1).
public final class RecheckPmd extends CollapseGup {}
