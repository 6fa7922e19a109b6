package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.registry.LandCounts;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Texts;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two zones that hold, the oldest of all, behind a thousand that were closed or lapsed since.
@QuarkusTest
@QuarkusTestResource(House.class)
class ManyZonesAppTest {
    private static final Instant FIRST = Instant.parse("2021-10-01T00:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofDays(10));
    private static final AccountId COMMANDER = new AccountId(Ids.next());

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    ZoneStore store;

    @Inject
    ZonePeople zonePeople;

    @Inject
    Releases releases;

    @Inject
    TestOrders orders;

    private TestGround ground;
    private NoticeId order;
    private ZoneId rest;
    private ZoneId sealed;

    @BeforeEach
    void aThousandThatEnded() {
        Emptied.tables(jdbi, "registry.areas, zones.zones, zones.covers");
        ground = new TestGround(jdbi);
        order = orders.issued("令", FIRST);
        rest = open("PRECAUTIONARY", NewCover.areas(List.of(ground.county)), FIRST);
        sealed = open("SEALED", NewCover.areas(List.of(ground.community("a"))), FIRST);
        var cover = zones.find(sealed, FIRST).orElseThrow().fact().cover().id();
        jdbi.useHandle(h -> h.createUpdate("""
                with ended as (
                    insert into zones.zones (id, name_zh, scheme_code, area_id, recorded_at)
                    select gen_random_uuid(), 'any ' || i, 'THREE_ZONES', :area, :from from generate_series(1, :count) i
                    returning id, name_zh)
                insert into zones.zone_facts
                       (id, zone_id, kind, notice_id, effective_at, earliest_at, latest_at, scheme_code, level_code,
                        cover_id, review_at, lapses_at, recorded_at, names_level, names_cover, names_term)
                select gen_random_uuid(), id, 'OPENED', :notice, :from, :from, :from, 'THREE_ZONES', 'SEALED',
                       :cover, :until, :until, :from, true, true, true
                  from ended
                """)
                .bind("area", ground.county)
                .bind("from", FIRST.plusSeconds(60))
                .bind("until", FIRST.plusSeconds(120))
                .bind("count", Zones.MOST)
                .bind("notice", order)
                .bind("cover", cover)
                .execute());
    }

    private ZoneId open(String level, NewCover cover, Instant from) {
        var wanted = new NewZone(
                new ZoneId(Ids.next()),
                new Wording("区域", null),
                ground.county,
                "THREE_ZONES",
                level,
                cover,
                new NewFact(order, from, null, null, null, null, null));
        return zones.open(List.of(wanted), COMMANDER, from).orThrow().getFirst();
    }

    private static List<ZoneId> ids(List<StandingZone> zones) {
        return zones.stream().map(each -> each.zone().id()).toList();
    }

    @Test
    void whatHoldsIsListedBeforeWhatEnded() {
        assertEquals(List.of(sealed, rest), ids(zones.list(LATER)).subList(0, 2));
        assertEquals(List.of(sealed, rest), ids(store.listHolding(LATER, Zones.MOST)));
        assertEquals(List.of(sealed, rest), ids(store.listHoldingOf("THREE_ZONES", LATER, 2)));
        assertEquals(List.of(), ids(store.listHoldingOf("RISK_2020", LATER, 2)));
    }

    @Test
    void whatIsToComeIsListedAndDoesNotHold() {
        var toCome = open("CONTROLLED", NewCover.areas(List.of(ground.community("b"))), LATER.plusSeconds(60));
        assertTrue(ids(zones.list(LATER)).subList(0, 3).contains(toCome));
        assertEquals(List.of(sealed, rest), ids(store.listHolding(LATER, Zones.MOST)));
    }

    @Test
    void aSealedZoneThatStandsIsNotReleasedAndRulesItsPeople() {
        var zone = zones.find(rest, LATER).orElseThrow();
        assertEquals(
                List.of(Releases.ConditionState.NOT_MET),
                releases.list(zone, LATER, Texts.Language.ZH).stream()
                        .map(Releases.ZoneCondition::state)
                        .toList());
        assertEquals(
                new LandCounts(24, 12, 12),
                zonePeople.count(zonePeople.whole(zone), LATER).ruled(),
                "without community a");
    }
}
