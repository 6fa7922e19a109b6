package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.junit.jupiter.api.Test;

/// Whom a new roster concerns, on a plan of four seats an hour each.
class ConcernedTest {
    private static final Instant START = Instant.parse("2021-08-03T04:00:00Z");
    private static final List<PlanPerson> PEOPLE = IntStream.range(0, 4)
            .mapToObj(i -> new PlanPerson(i, new PersonId(Ids.next()), new OrganizationId(Ids.next()), ComesAs.STAFF))
            .toList();

    @Test
    void newChangedAndFreedAreToldApart() {
        assertEquals(
                Map.of(0, TellingKind.CHANGED, 1, TellingKind.FREED, 2, TellingKind.NEW),
                told(new int[] {0, 1, 3, -1}, new int[] {2, 0, 3, -1}, START));
    }

    @Test
    void whatIsOverConcernsNobody() {
        assertEquals(Map.of(), told(new int[] {0, 1, 3, -1}, new int[] {2, 1, 3, -1}, START.plusSeconds(3600)));
        assertEquals(
                Map.of(0, TellingKind.FREED, 2, TellingKind.NEW),
                told(new int[] {0, 1, 3, -1}, new int[] {2, 1, 3, -1}, START.plusSeconds(3599)));
    }

    @Test
    void theFirstRosterIsNewToAllWhoStandInIt() {
        assertEquals(Map.of(1, TellingKind.NEW, 3, TellingKind.NEW), told(new int[0], new int[] {1, 1, 3, -1}, START));
    }

    @Test
    void aSeatThatWasDroppedFreesWhoHeldIt() {
        assertEquals(Map.of(3, TellingKind.FREED), told(new int[] {0, 1, 3, -1}, new int[] {0, 1, -1, -1}, START));
    }

    /// By position in the plan.
    private static Map<Integer, TellingKind> told(int[] before, int[] after, Instant now) {
        var seats = IntStream.range(0, 4)
                .mapToObj(i -> new SeatRow(
                        i,
                        SamplePosts.POST.id(),
                        START.plus(Duration.ofHours(i)),
                        START.plus(Duration.ofHours(i + 1)),
                        null,
                        false,
                        false,
                        0,
                        false))
                .toList();
        var told = Concerned.of(seats, PEOPLE, before, after, now);
        return PEOPLE.stream()
                .filter(person -> told.containsKey(person.personId()))
                .collect(Collectors.toMap(PlanPerson::position, person -> told.get(person.personId())));
    }
}
