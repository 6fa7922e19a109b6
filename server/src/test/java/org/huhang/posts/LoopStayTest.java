package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days of August 2021; a stay is written `loop start-end`.
class LoopStayTest {
    private static final PersonId ANN = new PersonId(Ids.next());

    @Test
    void whoEntersTheSameLoopAgainStaysInIt() {
        assertEquals("A 2-9", turns("A 2-4", "A 4-9"));
        assertEquals("A 2-9", turns("A 2-9", "A 4-6"));
        assertEquals("A 2-", turns("A 2-4", "A 3-"));
        assertEquals("A 2-4, A 5-9", turns("A 2-4", "A 5-9"));
    }

    @Test
    void whoGoesIntoAnotherLoopHasLeftTheOneBefore() {
        assertEquals("A 2-4, B 4-6", turns("A 2-", "B 4-6"));
        assertEquals("A 2-3, B 4-6", turns("A 2-3", "B 4-6"));
        assertEquals("B 2-6", turns("A 2-", "B 2-6"));
    }

    @Test
    void whatWasEndedAtItsStartNeverWas() {
        assertEquals("", turns("A 2-2"));
        assertEquals("A 2-", turns("A 2-", "B 4-4"));
    }

    /// In A from 2 to 5, and again from 8 to 9, before which it was called off.
    @ParameterizedTest
    @CsvSource({
        // in the loop
        "A, 2, 5,     ",
        "A, 4, 6, A 2-5",
        "A, 5, 6, A 2-5",
        "A, 9, 10, A 8-8",
        // before it
        "A, 1, 2,     ",
        // outside of it
        ",  1, 2,     ",
        ",  1, 3, A 2-5",
        ",  4, 6, A 2-5",
        ",  5, 6,     ",
        ",  8, 9,     ",
        // in another, where they never were
        "B, 3, 4, A 2-5"
    })
    void aSeatThatALoopKeepsThemFromNamesTheStay(@Nullable String loop, int from, int to, @Nullable String stay) {
        var seat = new HeldSeat(new PlanId(Ids.next()), 0, new PostId(Ids.next()), at(from), at(to), null, 0, ANN);
        var told = List.of(stay("A 2-5"), stay("A 8-8"));
        assertEquals(
                stay,
                LoopStay.against(told, seat, loop).map(LoopStayTest::words).orElse(null));
    }

    private static String turns(String... told) {
        return String.join(
                ", ",
                LoopStay.inTurn(Arrays.stream(told).map(LoopStayTest::stay).toList()).stream()
                        .map(LoopStayTest::words)
                        .toList());
    }

    private static LoopStay stay(String words) {
        var parts = words.split("[ -]", -1);
        return new LoopStay(
                new LoopStayId(Ids.next()),
                ANN,
                parts[0],
                at(Integer.parseInt(parts[1])),
                parts[2].isEmpty() ? null : at(Integer.parseInt(parts[2])),
                null);
    }

    private static String words(LoopStay stay) {
        return stay.loop() + " " + day(stay.start()) + "-" + (stay.end() == null ? "" : day(stay.end()));
    }

    private static Instant at(int day) {
        return Instant.parse("2021-08-01T00:00:00Z").plusSeconds((day - 1) * 86_400L);
    }

    private static int day(Instant at) {
        return (int) ((at.getEpochSecond() - at(1).getEpochSecond()) / 86_400) + 1;
    }
}
