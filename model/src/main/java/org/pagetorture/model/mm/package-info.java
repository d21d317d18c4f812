// SPDX-License-Identifier: Apache-2.0
/// Page tables and the walks over them: get_user_pages, the zap, the TLB.
@NullMarked
package org.pagetorture.model.mm;

import org.jspecify.annotations.NullMarked;
