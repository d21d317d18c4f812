// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.model.mkwrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagetorture.model.mm.AddressSpace;
import org.pagetorture.model.mm.Vma;
import org.pagetorture.model.page.PageLock;

class ReservationTest {
  private final AddressSpace file = new AddressSpace();
  private final Vma vma = new Vma();

  static Stream<Reservation> reservations() {
    return Stream.of(
        new ReleaseUnused(),
        new ReserveLocked(),
        new BustedTestFirst(),
        new BustedKeepOnRefusal(),
        new BustedLoadStore());
  }

  static Stream<Reservation> withoutSpace() {
    return reservations().peek(reservation -> reservation.space.setPagesOpaque(0));
  }

  @ParameterizedTest
  @MethodSource("reservations")
  void aDirtyPageHoldsSpaceUntilItIsWritten(Reservation reservation) {
    assertThat(reservation.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(reservation.space.pagesOpaque()).isEqualTo(Reservation.PAGES - 1);
    assertThat(reservation.sync(file)).isEqualTo(Reservation.PAGES);
    assertThat(reservation.sync(file)).isEqualTo(Reservation.PAGES);
  }

  @ParameterizedTest
  @MethodSource("reservations")
  void aPageThatIsDirtyAlreadyTakesNoMore(Reservation reservation) {
    assertThat(reservation.fault(file, vma)).isEqualTo(VmFault.LOCKED);
    assertThat(reservation.fault(file, new Vma())).isEqualTo(VmFault.LOCKED);
    assertThat(reservation.space.pagesOpaque()).isEqualTo(Reservation.PAGES - 1);
  }

  @ParameterizedTest
  @MethodSource("withoutSpace")
  void withoutSpaceTheFaultIsSigbus(Reservation reservation) {
    assertThat(reservation.fault(file, vma)).isEqualTo(VmFault.SIGBUS);
    assertThat(vma.isWritable()).isFalse();
    assertThat(reservation.sync(file)).isZero();
  }

  static Stream<Reservation> sound() {
    return Stream.of(new ReleaseUnused(), new ReserveLocked());
  }

  @ParameterizedTest
  @MethodSource("sound")
  void aLockedPageIsForLaterAndCostsNothing(Reservation reservation) {
    PageLock.lock(file.page.flags);
    assertThat(reservation.fault(file, vma)).isEqualTo(VmFault.RETRY);
    assertThat(reservation.space.pagesOpaque()).isEqualTo(Reservation.PAGES);
  }
}
