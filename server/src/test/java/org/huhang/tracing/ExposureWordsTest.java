package org.huhang.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.huhang.cases.CaseId;
import org.huhang.contacts.Setting;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts.Language;
import org.huhang.visits.Sureness;
import org.huhang.visits.VisitSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How two people met, said so that who reads it can weigh it.
class ExposureWordsTest {
    @Test
    void rowsAndMinutes() {
        assertEquals("sat 2 rows away for 95 minutes at 剧场, 22 July 19:30", said(5_700, 0, 2, false));
        assertEquals("sat in the same row for 95 minutes at 剧场, 22 July 19:30", said(5_700, 0, 0, false));
        assertEquals("95 minutes together at 剧场, seat not known, 22 July 19:30", said(5_700, 0, null, true));
    }

    @Test
    void begunMinutesCount() {
        assertEquals("16 minutes together at 剧场, 22 July 19:30", said(901, 0, null, false));
        assertEquals("119 minutes together at 剧场, 22 July 19:30", said(7_140, 0, null, false));
        assertEquals("2 h together at 剧场, 22 July 19:30", said(7_200, 0, null, false));
        assertEquals("18 h 18 min together at 剧场, 22 July 19:30", said(65_880, 0, null, false));
    }

    @Test
    void airThatTheCaseLeft() {
        assertEquals(
                "came to 剧场 when the case had left and spent 10 minutes in its air, 22 July 19:30",
                said(0, 600, null, false));
        assertEquals(
                "5 minutes together at 剧场, and 10 minutes more in its air, 22 July 19:30", said(300, 600, null, false));
    }

    @Test
    void onTheSameDayAlone() {
        assertEquals("was at 剧场 on the same day, 22 July 19:30", said(0, 0, null, false));
    }

    @Test
    void howBothAreKnown() {
        assertEquals("of both by seat list; recorded", known(VisitSource.SEAT_LIST, Sureness.RECORDED));
        assertEquals(
                "by own statement, of the other by seat list; told, not recorded",
                known(VisitSource.OWN_STATEMENT, Sureness.TOLD));
    }

    @Test
    void everySourceAndSurenessHasItsWords() {
        for (VisitSource source : VisitSource.values()) {
            for (Sureness sureness : Sureness.values()) {
                for (Language language : Language.values()) {
                    var how = new MeetingKnown(new ExposureId(Ids.next()), source, VisitSource.CAMERA, sureness);
                    assertFalse(ExposureWords.known(how, language).contains("tracing."));
                }
            }
        }
    }

    private static String known(VisitSource source, Sureness sureness) {
        return ExposureWords.known(
                new MeetingKnown(new ExposureId(Ids.next()), source, VisitSource.SEAT_LIST, sureness), Language.EN);
    }

    private static String said(int seconds, int air, @Nullable Integer rows, boolean seatUnknown) {
        var start = TracedTown.at("2021-07-22T19:30");
        return ExposureWords.of(
                new Exposure(
                        new ExposureId(Ids.next()),
                        new CaseId(Ids.next()),
                        new PersonId(Ids.next()),
                        new AreaId(Ids.next()),
                        ExposureReason.CO_PRESENCE,
                        Ids.next(),
                        "剧场",
                        start,
                        start,
                        ContactClass.CLOSE,
                        "met-theatre",
                        "NCP-8",
                        new Encounter(1, null, Setting.THEATRE, seconds, air, rows, seatUnknown),
                        start),
                Language.EN,
                TracedTown.ZONE);
    }
}
