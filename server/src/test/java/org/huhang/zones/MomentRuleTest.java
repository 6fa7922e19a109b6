package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Readership;
import org.huhang.notices.Urgency;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MomentRuleTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final Notice ORDER_31 = notice(issue(NOON, LocalDate.of(2021, 8, 4)));
    private static final Notice ORDER_37 = notice(issue(null, null));

    private static Notice.Issue issue(@Nullable Instant effective, @Nullable LocalDate on) {
        return new Notice.Issue(
                "令", 31, 2021, null, new Wording("指挥部", null), on, Urgency.URGENT, effective, null, null, NOON);
    }

    private static Notice notice(Notice.@Nullable Issue issue) {
        var words = new Wording("令", null);
        return new Notice(
                new NoticeId(Ids.next()),
                "ORDER",
                "any",
                words,
                words,
                List.of(),
                null,
                Readership.PUBLIC,
                null,
                issue,
                NOON);
    }

    private static String moment(
            Notice notice, @Nullable Instant effective, @Nullable Instant earliest, @Nullable Instant latest) {
        var wanted = new NewFact(notice.id(), effective, earliest, latest, null, null, null);
        return switch (MomentRule.moment(notice, wanted)) {
            case Outcome.Done<Moment>(Moment moment) ->
                moment.effectiveAt() == null ? "between" : moment.effectiveAt().toString();
            case Outcome.Refused<Moment>(var refusal) -> refusal.code();
        };
    }

    @Test
    void aNoticesHourIsTheZonesAndItMayBeginLaterButNotSooner() {
        assertEquals(NOON.toString(), moment(ORDER_31, null, null, null));
        assertEquals(NOON.toString(), moment(ORDER_31, NOON, null, null));
        assertEquals("2021-08-04T04:00:01Z", moment(ORDER_31, NOON.plusSeconds(1), null, null));
        assertEquals("zones.before-its-notice", moment(ORDER_31, NOON.minusSeconds(1), null, null));
        assertEquals("zones.notice-says-when", moment(ORDER_31, null, NOON, NOON.plusSeconds(1)));
    }

    @Test
    void anUnknownHourIsNotGuessed() {
        assertEquals("zones.say-between-when", moment(ORDER_37, null, null, null));
        assertEquals("zones.say-between-when", moment(ORDER_37, null, NOON, null));
        assertEquals("zones.notice-does-not-say-when", moment(ORDER_37, NOON, null, null));
        assertEquals("between", moment(ORDER_37, null, NOON, NOON.plusSeconds(1)));
        assertEquals("zones.between-crossed", moment(ORDER_37, null, NOON, NOON));
    }

    @Test
    void aDraftOpensNothing() {
        assertEquals("zones.notice-not-issued", moment(notice(null), null, null, null));
    }
}
