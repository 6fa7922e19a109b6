package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.huhang.rounds.CampaignId;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundScope;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.huhang.specimens.RefusedDeskRecord.DeskRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundHoursTest {
    private static final Instant START = Instant.parse("2021-08-04T00:00:00Z");
    private static final Instant END = Instant.parse("2021-08-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2021-08-03T21:59:59Z, ROUND_NOT_BEGUN",
        "2021-08-03T22:00:00Z, ",
        "2021-08-04T01:00:00Z, ",
        "2021-08-05T02:00:00Z, ",
        "2021-08-05T02:00:01Z, ROUND_ENDED"
    })
    void fromTwoHoursBeforeItsStartUntilTwelveAfterItsEndWasTold(Instant doneAt, @Nullable DeskRefusal refusal) {
        assertEquals(
                Optional.ofNullable(refusal),
                RoundHours.DEFAULT.refusal(round(Instant.parse("2021-08-04T14:00:00Z")), doneAt));
    }

    @Test
    void aRoundThatNobodyEndedGoesOnPastItsWindow() {
        assertEquals(Optional.empty(), RoundHours.DEFAULT.refusal(round(null), END.plusSeconds(86_400)));
    }

    private static Round round(@Nullable Instant ended) {
        return new Round(
                new RoundId(Ids.next()),
                new CampaignId(Ids.next()),
                new AreaId(Ids.next()),
                new Wording("any", "any"),
                "any",
                1,
                RoundScope.AREAS,
                START,
                END,
                START,
                5,
                ended);
    }
}
