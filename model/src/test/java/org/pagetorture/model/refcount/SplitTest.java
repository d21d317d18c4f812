// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitTest {
  @Test
  void aSplitPageIsFoundInItsOwnFolio() {
    CompoundPage page = new CompoundPage();
    assertThat(page.split()).isTrue();
    assertThat(page.tryGetFolio()).isEqualTo(CompoundPage.SMALL);
    assertThat(page.refcount(CompoundPage.SMALL).countOpaque()).isEqualTo(2);
  }

  @Test
  void aHeldFolioIsNotSplit() {
    CompoundPage page = new CompoundPage();
    assertThat(page.tryGetFolio()).isEqualTo(CompoundPage.LARGE);
    assertThat(page.split()).isFalse();
    assertThat(page.folio()).isEqualTo(CompoundPage.LARGE);
  }

  @Test
  void aStaleFolioIsGivenBack() {
    CompoundPage page = new CompoundPage();
    page.split();
    assertThat(page.refcount(CompoundPage.LARGE).tryGet()).isTrue();
    assertThat(page.recheck(CompoundPage.LARGE)).isEqualTo(Link.NONE);
    assertThat(page.refcount(CompoundPage.LARGE).countOpaque()).isEqualTo(1);
  }

  @Test
  void theOldNodeStillLeadsToTheLargeFolioAfterTheSplit() {
    SplitMapping mapping = new SplitMapping();
    int node = mapping.node();
    mapping.split();
    assertThat(SplitMapping.folioAt(node)).isEqualTo(SplitMapping.LARGE);
    assertThat(mapping.contains(SplitMapping.LARGE)).isFalse();
    assertThat(SplitMapping.folioAt(mapping.node())).isEqualTo(SplitMapping.SMALL);
    assertThat(mapping.contains(SplitMapping.SMALL)).isTrue();
  }

  @Test
  void aShadowEntryIsSplitByTheFirstFolio() {
    ShadowEntry entry = new ShadowEntry();
    assertThat(entry.order()).isEqualTo(1);
    entry.add(0, 1, entry.order());
    assertThat(entry.order()).isZero();
    assertThat(entry.slot(1)).isEqualTo(ShadowEntry.SHADOW);
    entry.add(1, 2, entry.order());
    assertThat(entry.slot(0)).isEqualTo(1);
    assertThat(entry.slot(1)).isEqualTo(2);
  }
}
