package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {
    private static final PersonId ANN = new PersonId(Ids.next());
    private static final HeldSeat EIGHT_TO_FOUR =
            new HeldSeat(new PlanId(Ids.next()), 3, new PostId(Ids.next()), at("08:00"), at("16:00"), null, 0, ANN);

    @ParameterizedTest
    @CsvSource({
        "07:00,      , true",
        "15:59,      , true",
        "16:00,      , false",
        "07:00, 08:00, false",
        "07:00, 08:01, true",
        "09:00, 10:00, true",
        // called off at its start
        "09:00, 09:00, false",
        "17:00, 18:00, false"
    })
    void concernsTheSeatsThatItLastsOver(String start, @Nullable String end, boolean concerns) {
        assertEquals(concerns, absence(start, end).concerns(EIGHT_TO_FOUR, ANN));
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00, false", "09:00, 09:01, true", "09:00, , true"})
    void barsNobodyWhenItWasCalledOff(String start, @Nullable String end, boolean lasts) {
        assertEquals(lasts, absence(start, end).lasts());
    }

    private static Absence absence(String start, @Nullable String end) {
        return new Absence(
                new AbsenceId(Ids.next()),
                ANN,
                AbsenceKind.UNFIT,
                at(start),
                end == null ? null : at(end),
                null,
                null,
                "any",
                null,
                at("00:00"));
    }

    private static Instant at(String time) {
        return Instant.parse("2021-08-04T" + time + ":00Z");
    }
}
