package org.huhang.zones;

import java.time.Instant;
import org.huhang.notices.NoticeId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;

/// Facts and zones with what does not matter left out.
final class TestFacts {
    private static final NamingNotice ANY =
            new NamingNotice(new NoticeId(Ids.next()), new Wording("第31号令", null), null, null, null, null);

    private TestFacts() {}

    static ZoneFact fact(ZoneFact.Kind kind, Moment moment, Term term) {
        return fact(kind, moment, term, "RISK_2020", 1, 10);
    }

    static ZoneFact fact(ZoneFact.Kind kind, Moment moment, Term term, String scheme, int rank, int buildings) {
        return new ZoneFact(
                new ZoneFactId(Ids.next()),
                1,
                new ZoneId(Ids.next()),
                kind,
                ANY,
                moment,
                new ZoneFact.LevelName(scheme, "L" + rank, rank, new Wording("级别", null)),
                new Cover(new CoverId(Ids.next()), CoverKind.AREAS, buildings, null),
                term,
                null,
                null,
                moment.earliestAt());
    }

    static StandingZone zone(String scheme, int rank, int buildings, Instant from, Instant lapses) {
        var fact = fact(ZoneFact.Kind.OPENED, Moment.at(from), new Term(null, lapses, lapses), scheme, rank, buildings);
        return new StandingZone(
                new Zone(fact.zoneId(), new Wording("区域", null), scheme, new AreaId(Ids.next()), from), fact);
    }
}
