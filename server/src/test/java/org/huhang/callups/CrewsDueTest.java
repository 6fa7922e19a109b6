package org.huhang.callups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.callups.StaffingStore.CrewRequest;
import org.huhang.posts.PostId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrewsDueTest {
    private static final Instant SEVEN = Instant.parse("2021-08-01T23:00:00Z");
    private static final double DEGREE_METRES = 111_320;
    private static final AreaId AREA = new AreaId(Ids.next());

    private final CrewsDue calculation = new CrewsDue(480, ZoneId.of("Asia/Shanghai"));
    private final PostId post = new PostId(Ids.next());
    private final Set<PostId> open = Set.of(post);

    @Test
    void whatNobodyAskedForIsNewAndTheStandingPostTakesIt() {
        assertEquals(new CrewDue(CrewChange.NEW, need(2), null, null), only(need(2), null));
        var standing = standing(post);
        assertEquals(new CrewDue(CrewChange.NEW, standing, null, post), only(standing, null));
        var gone = standing(new PostId(Ids.next()));
        assertNull(only(gone, null).postId(), "it is closed");
    }

    @Test
    void theSameAgainIsNothing() {
        assertEquals(CrewChange.NONE, only(need(2), asked(2)).change());
    }

    @Test
    void otherPeopleAreAskedOfTheSamePost() {
        var due = only(need(4), asked(2));
        assertEquals(
                List.of(CrewChange.NUMBERS, post), List.of(due.change(), due.postId() == null ? "" : due.postId()));
    }

    @Test
    void anEndWithinTheSameHalfHourIsNoChange() {
        assertEquals(
                CrewChange.NONE,
                only(until(SEVEN.plus(Duration.ofMinutes(179))), asked(2)).change());
        assertEquals(
                CrewChange.NONE,
                only(until(SEVEN.plus(Duration.ofHours(3))), asked(2)).change());
        assertEquals(
                CrewChange.HOURS,
                only(until(SEVEN.plus(Duration.ofMinutes(181))), asked(2)).change());
    }

    @Test
    void thirtyMetresAreTheSamePlace() {
        assertEquals(CrewChange.NONE, only(north(29), asked(2)).change());
        assertEquals(CrewChange.NONE, only(north(30), asked(2)).change());
        var moved = only(north(31), asked(2));
        assertEquals(CrewChange.MOVED, moved.change());
        assertNull(moved.postId());
    }

    @Test
    void anotherDayIsAnotherPost() {
        var next = nextDay(null);
        // the post of that one day is closed on the next
        for (var then : List.of(open, Set.<PostId>of())) {
            var due =
                    calculation.of(List.of(next), List.of(asked(2)), open, then).getFirst();
            assertEquals(CrewChange.MOVED, due.change());
            assertNull(due.postId());
        }
    }

    @Test
    void aStandingPostThatIsClosedOnTheNewDayIsLeft() {
        var asked = asked(2, false);
        var due = calculation
                .of(List.of(standing(post)), List.of(asked), open, Set.of())
                .getFirst();
        assertEquals(CrewChange.MOVED, due.change());
        assertNull(due.postId());
    }

    @Test
    void aPostThatSomebodyClosedIsAskedForAnew() {
        var due = calculation
                .of(List.of(need(2)), List.of(asked(2)), Set.of(), Set.of())
                .getFirst();
        assertEquals(CrewChange.NEW, due.change());
        assertNull(due.postId());
    }

    @Test
    void whatIsNeededNoMoreIsNamed() {
        var due = calculation.of(List.of(), List.of(asked(2)), open, open);
        assertEquals(List.of(CrewChange.GONE), due.stream().map(CrewDue::change).toList());
    }

    /// At a post that stands without the plan: the day before is given back, and all days where it is left.
    @Test
    void daysForWhichAPostIsAskedNoMoreAreDropped() {
        var day = LocalDate.of(2021, 8, 2);
        var asked = asked(2, false);
        assertEquals(Set.of(), dropped(standing(post), asked));
        assertEquals(Set.of(day), dropped(nextDay(post), asked));
        assertEquals(Set.of(day), dropped(north(31), asked), "it stands elsewhere");
        var gone = calculation.of(List.of(), List.of(asked), open, open).getFirst();
        assertEquals(Set.of(day), calculation.dropped(gone));
        assertEquals(Set.of(), dropped(standing(post), null), "nothing was asked");
    }

    private Set<LocalDate> dropped(CrewNeed need, @Nullable CrewRequest asked) {
        return calculation.dropped(only(need, asked));
    }

    /// From seven to one in two shifts of three hours.
    @Test
    void eachShiftIsLookedAtInItsMiddle() {
        var due = only(until(SEVEN.plus(Duration.ofHours(6))), null);
        assertEquals(
                Set.of(SEVEN.plus(Duration.ofMinutes(90)), SEVEN.plus(Duration.ofMinutes(270))),
                calculation.middles(due));
        // what was asked for is what rosters were made of
        var asked = only(until(SEVEN.plus(Duration.ofHours(6))), asked(2));
        assertEquals(Set.of(SEVEN.plus(Duration.ofMinutes(90))), calculation.middles(asked));
    }

    private CrewDue only(CrewNeed need, @Nullable CrewRequest asked) {
        return calculation
                .of(List.of(need), asked == null ? List.of() : List.of(asked), open, open)
                .getFirst();
    }

    private static CrewNeed need(int people) {
        return need(people, null, 29, SEVEN.plus(Duration.ofHours(3)));
    }

    private static CrewNeed standing(PostId at) {
        return need(2, at, 29, SEVEN.plus(Duration.ofHours(3)));
    }

    private static CrewNeed nextDay(@Nullable PostId standing) {
        var day = Duration.ofDays(1);
        return new CrewNeed(
                PointCrew.TABLES,
                0,
                new Wording("any", null),
                AREA,
                standing,
                110,
                29,
                SEVEN.plus(day),
                SEVEN.plus(day).plus(Duration.ofHours(3)),
                Map.of("SAMPLING", 2));
    }

    private static CrewNeed until(Instant end) {
        return need(2, null, 29, end);
    }

    private static CrewNeed north(int metres) {
        return need(2, null, 29 + metres / DEGREE_METRES, SEVEN.plus(Duration.ofHours(3)));
    }

    private static CrewNeed need(int people, @Nullable PostId standing, double latitude, Instant end) {
        return new CrewNeed(
                PointCrew.TABLES,
                0,
                new Wording("any", null),
                AREA,
                standing,
                110,
                latitude,
                SEVEN,
                end,
                Map.of("SAMPLING", people));
    }

    private CrewRequest asked(int people) {
        return asked(people, true);
    }

    private CrewRequest asked(int people, boolean opened) {
        return new CrewRequest(
                Ids.next(),
                new CallupVersionId(Ids.next()),
                1,
                PointCrew.TABLES,
                0,
                post,
                opened,
                new Wording("any", null),
                110,
                29,
                SEVEN,
                SEVEN.plus(Duration.ofHours(3)),
                Map.of("SAMPLING", people),
                SEVEN);
    }
}
