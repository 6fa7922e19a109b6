package org.huhang.callups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huhang.callups.CrewSeats.SeatsAt;
import org.huhang.posts.PostId;
import org.huhang.posts.PostRequests.StaffedSeats;
import org.huhang.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrewSeatsTest {
    private static final Instant MORNING = Instant.parse("2021-08-02T01:00:00Z");
    private static final Instant NOON = MORNING.plus(Duration.ofHours(4));
    private static final PostId POST = new PostId(Ids.next());

    @Test
    void theShiftOfTheFewestCounts() {
        var seats = seats(
                at(MORNING, "SAMPLING", 2, 2), at(MORNING, null, 2, 1),
                at(NOON, "SAMPLING", 2, 1), at(NOON, null, 2, 2));
        assertEquals(List.of(2, 1), List.of(seats.most("SAMPLING"), seats.fewestHeld("SAMPLING")));
        assertEquals(List.of(2, 1), List.of(seats.most(PointNeed.ANY), seats.fewestHeld(PointNeed.ANY)));
    }

    @Test
    void aShiftOfNoRosterHasNobody() {
        var seats = seats(at(MORNING, "SAMPLING", 2, 2));
        assertEquals(List.of(2, 0), List.of(seats.most("SAMPLING"), seats.fewestHeld("SAMPLING")));
        assertEquals(List.of(0, 0), List.of(seats().most("SAMPLING"), seats().fewestHeld("SAMPLING")));
    }

    private static CrewSeats seats(SeatsAt... all) {
        return new CrewSeats(Set.of(MORNING, NOON), List.of(all));
    }

    private static SeatsAt at(Instant shift, @Nullable String skill, int seats, int held) {
        return new SeatsAt(shift, new StaffedSeats(POST, skill, seats, held));
    }
}
