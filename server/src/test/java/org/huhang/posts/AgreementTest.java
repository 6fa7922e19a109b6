package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.huhang.planning.Person;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Beside a roster from 2 August 2021 to before the 5th.
class AgreementTest {
    private static final PersonId ANN = new PersonId(Ids.next());
    private static final AgreedLimits FOUR_HOURS = new AgreedLimits(240, null, null, false);
    private static final AgreedLimits NIGHTS = new AgreedLimits(null, null, null, true);

    @ParameterizedTest
    @CsvSource({
        "1, 2, 0",
        "1, 3, 240",
        "1,  , 240",
        "4,  , 240",
        "5,  , 0",
        // called off
        "3, 3, 0"
    })
    void aShorterShiftHoldsForTheRosterThatItMeets(int start, @Nullable Integer end, int shiftMinutes) {
        assertEquals(new Person.Limits(0, shiftMinutes, 0, false), limits(agreed(start, end, FOUR_HOURS)));
    }

    @ParameterizedTest
    @CsvSource({"2, 5, true", "1,  , true", "3, 5, false", "2, 4, false"})
    void nightsInARowAreAcceptedForAllDaysOrNot(int start, @Nullable Integer end, boolean accepted) {
        assertEquals(new Person.Limits(0, 0, 0, accepted), limits(agreed(start, end, NIGHTS)));
    }

    @Test
    void ofSeveralTheStrictestHolds() {
        assertEquals(
                new Person.Limits(1_200, 240, 900, true),
                limits(
                        agreed(1, null, new AgreedLimits(360, 900, 1_200, true)),
                        agreed(1, null, new AgreedLimits(480, 720, 1_800, false)),
                        agreed(3, 4, FOUR_HOURS)));
        assertEquals(Person.Limits.OF_THE_RULES, limits());
    }

    @ParameterizedTest
    @CsvSource({"3, 240, false", "3, 241, true", "2, 480, false", "4, 480, false"})
    void aSeatOfItsDaysIsTooLongAboveWhatIsAgreed(int day, int minutes, boolean tooLong) {
        var start = Instant.parse("2021-08-0" + day + "T20:00:00Z");
        var seat = new HeldSeat(
                new PlanId(Ids.next()),
                0,
                new PostId(Ids.next()),
                start,
                start.plusSeconds(minutes * 60L),
                null,
                0,
                ANN);
        assertEquals(tooLong, agreed(3, 4, FOUR_HOURS).tooLong(seat, ZoneOffset.UTC));
    }

    private static Person.Limits limits(Agreement... all) {
        return Agreement.during(List.of(all), day(2), day(5));
    }

    private static Agreement agreed(int start, @Nullable Integer end, AgreedLimits limits) {
        return new Agreement(
                new AgreementId(Ids.next()),
                ANN,
                day(start),
                end == null ? null : day(end),
                limits,
                "any",
                null,
                Instant.parse("2021-08-01T00:00:00Z"));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2021, 8, day);
    }
}
