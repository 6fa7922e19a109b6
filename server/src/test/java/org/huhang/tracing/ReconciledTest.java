package org.huhang.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huhang.cases.CaseId;
import org.huhang.contacts.Setting;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What was known laid beside what is known now: what is written, for whom the class is another, and what stands
/// because
/// nobody can be asked again.
class ReconciledTest {
    private static final CaseId CASE = new CaseId(Ids.next());
    private static final PersonId ANN = new PersonId(Ids.next());
    private static final UUID OFFICE = Ids.next();
    private static final Instant MORNING = TracedTown.at("2021-07-27T09:00");

    @Test
    void theSameAgainIsNothing() {
        var known = exposure(ANN, ContactClass.CLOSE, 900, MORNING);
        var again = exposure(ANN, ContactClass.CLOSE, 900, MORNING);
        assertTrue(reconciled(known, true, List.of(again)).isNothing());
    }

    @Test
    void anExposureThatIsKnownOtherwiseIsWithdrawnAndAnotherStands() {
        var known = exposure(ANN, ContactClass.GENERAL, 900, MORNING);
        var longer = exposure(ANN, ContactClass.CLOSE, 1_800, MORNING);
        var difference = reconciled(known, true, List.of(longer));
        assertEquals(List.of(known.id()), difference.gone());
        assertEquals(List.of(longer), difference.fresh());
        assertEquals(List.of(new ContactTurn(ANN, ContactClass.GENERAL, ContactClass.CLOSE)), difference.turns());
        assertEquals(List.of(0, 0, 1), List.of(difference.added(), difference.left(), difference.changed()));
    }

    @Test
    void whatWasWithdrawnAndIsFoundAgainComesBackToTheSame() {
        var known = exposure(ANN, ContactClass.CLOSE, 900, MORNING);
        var difference = reconciled(known, false, List.of(exposure(ANN, ContactClass.CLOSE, 900, MORNING)));
        assertEquals(List.of(known.id()), difference.back());
        assertEquals(1, difference.added());
    }

    @Test
    void whoIsFoundNoMoreLeavesUnlessNobodyCanBeAsked() {
        var known = exposure(ANN, ContactClass.CLOSE, 900, MORNING);
        var day = LocalDate.of(2021, 7, 27);
        assertEquals(1, left(known, kept(Set.of(), null, Set.of(day))), "the day was asked");
        assertEquals(0, left(known, kept(Set.of(day), null, Set.of(day))), "the index is behind with that day");
        assertEquals(0, left(known, kept(Set.of(), null, Set.of())), "the time of the day is over");
        assertEquals(0, left(known, kept(Set.of(), "any refusal", Set.of(day))), "nobody could be named");
        var before = exposure(ANN, ContactClass.CLOSE, 900, TracedTown.at("2021-07-25T09:00"));
        assertEquals(1, left(before, kept(Set.of(), "any refusal", Set.of())), "it lies before the window now");
    }

    @Test
    void whereNoRulesHoldNothingIsKept() {
        var known = exposure(ANN, ContactClass.CLOSE, 900, MORNING);
        assertEquals(1, left(known, new Kept(traced(), null, Set.of(), Map.of(), TracedTown.ZONE)));
    }

    private static int left(Exposure known, Kept kept) {
        return Reconciled.of(List.of(new ExposureStore.Known(known, true)), List.of(), kept)
                .left();
    }

    private static Reconciled reconciled(Exposure known, boolean standing, List<Exposure> expected) {
        return Reconciled.of(List.of(new ExposureStore.Known(known, standing)), expected, _ -> false);
    }

    private static Kept kept(Set<LocalDate> unread, @Nullable String waiting, Set<LocalDate> daysKept) {
        return new Kept(
                traced(),
                new VisitMeetings.FromVisits(List.of(), Map.of(), unread, waiting),
                daysKept,
                Map.of(),
                TracedTown.ZONE);
    }

    private static TracedCase traced() {
        return new TracedCase(
                CASE,
                "2021-0001",
                new PersonId(Ids.next()),
                new AreaId(Ids.next()),
                TracedTown.at("2021-07-28T20:00"),
                null,
                null,
                "any",
                TracedTown.at("2021-07-26T00:00"),
                1,
                MORNING);
    }

    private static Exposure exposure(PersonId person, ContactClass suggested, int seconds, Instant start) {
        return new Exposure(
                new ExposureId(Ids.next()),
                CASE,
                person,
                new AreaId(Ids.next()),
                ExposureReason.CO_PRESENCE,
                OFFICE,
                "any",
                start,
                start.plusSeconds(seconds),
                suggested,
                "met-room",
                "any",
                new Encounter(1, null, Setting.ROOM, seconds, 0, null, false),
                MORNING);
    }
}
