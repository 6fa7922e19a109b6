package org.huhang.posts;

import java.time.Instant;
import java.util.UUID;
import org.huhang.duty.Demand;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Something that keeps somebody from seats.
///
/// @param end none means until further notice
/// @param causeId of the absence, the stay in a loop or the agreement; none where another module keeps it
/// @param absence where one was told here
/// @param demand where a muster called them: rosters that staff its place are not concerned
record Bar(
        PersonId personId,
        BarKind kind,
        Instant start,
        @Nullable Instant end,
        @Nullable UUID causeId,
        @Nullable Absence absence,
        @Nullable Demand demand) {

    static Bar of(Absence absence) {
        return new Bar(
                absence.personId(),
                BarKind.of(absence.kind()),
                absence.start(),
                absence.end(),
                absence.id().value(),
                absence,
                null);
    }

    static Bar notHelping(PersonId person, Instant start, @Nullable Instant end) {
        return new Bar(person, BarKind.NOT_HELPING, start, end, null, null, null);
    }

    /// Whether it keeps that person from that seat, the place of a call left aside.
    boolean concerns(HeldSeat seat) {
        return absence != null
                ? absence.concerns(seat, seat.personId())
                : personId.equals(seat.personId())
                        && start.isBefore(seat.end())
                        && (end == null || end.isAfter(seat.start()));
    }
}
