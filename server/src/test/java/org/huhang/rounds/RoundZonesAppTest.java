package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.registry.BuildingId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.huhang.zones.NewCover;
import org.huhang.zones.NewFact;
import org.huhang.zones.NewZone;
import org.huhang.zones.TestOrders;
import org.huhang.zones.ZoneId;
import org.huhang.zones.Zones;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many share a tube where zones hold: 汪家寨 is spread over, its one house is a closed unit in it, 双峡 is free.
@QuarkusTest
@QuarkusTestResource(House.class)
class RoundZonesAppTest {
    private static final Instant MORNING = Instant.parse("2021-08-04T00:00:00Z");
    private static final AccountId COMMANDER = new AccountId(Ids.next());

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    TestOrders orders;

    @Inject
    Freezing freezing;

    @Inject
    Previews previews;

    @Inject
    RoundPlans plans;

    @Inject
    Rounds rounds;

    @Inject
    Listings listings;

    private SmallCity city;
    private ZoneId spread;

    @BeforeEach
    void zonesInForce() {
        Emptied.tables(
                jdbi,
                "registry.areas, zones.zones, zones.covers, rounds.campaigns, rounds.needs, rounds.listed,"
                        + " rounds.frozen_areas");
        city = new SmallCity(jdbi);
        spread = open("SPREAD", NewCover.areas(List.of(city.wangjiazhai)));
    }

    private ZoneId open(String level, NewCover cover) {
        return zones.open(
                        List.of(new NewZone(
                                new ZoneId(Ids.next()),
                                new Wording("区域", null),
                                city.yongding,
                                "ZHANGJIAJIE_ORDER_31",
                                level,
                                cover,
                                NewFact.of(orders.issued("第31号令", MORNING)))),
                        COMMANDER,
                        MORNING)
                .orThrow()
                .getFirst();
    }

    private BuildingId house(String name) {
        return jdbi.withHandle(h -> h.createQuery("select id from registry.buildings where name = ?")
                .bind(0, name)
                .mapTo(BuildingId.class)
                .one());
    }

    private RoundId round(AreaId area) {
        var round = new RoundId(Ids.next());
        TestRounds.open(jdbi, round, area);
        jdbi.useHandle(h -> h.execute("delete from rounds.freezings"));
        return round;
    }

    /// Frozen at that hour: people by lane and pool size; the preview says the same.
    private Map<String, Long> frozen(RoundId id, Instant at) {
        var round = rounds.find(id).orElseThrow();
        var preview = previews.of(plans.of(round), at, round.endAt(), List.of());
        freezing.freeze(id, at);
        var listed = listings.listOfArea(id, List.of(city.root));
        assertEquals(listed.size(), preview.people());
        Map<Lane, Long> lanes =
                listed.stream().collect(Collectors.groupingBy(Listed::lane, TreeMap::new, Collectors.counting()));
        Map<Lane, Long> foreseen = new TreeMap<>();
        preview.lanes().stream()
                .filter(each -> each.people() > 0)
                .forEach(each -> foreseen.put(each.lane(), (long) each.people()));
        assertEquals(lanes, foreseen);
        return listed.stream()
                .collect(Collectors.groupingBy(
                        each -> each.lane() + " " + each.poolSize(), TreeMap::new, Collectors.counting()));
    }

    @Test
    void theZoneThatHoldsWhereSomebodyLivesSaysHowManyShareTheirTube() {
        // stay in: apart; 双峡 as everybody
        assertEquals(Map.of("RESTRICTED 5", 6L, "ORDINARY 10", 5L), frozen(round(city.yongding), MORNING));
    }

    @Test
    void theSmallestZoneWinsAndASingleHouseIsOneOfItsOwn() {
        open("CLOSED_UNIT", NewCover.buildings(List.of(house("2栋")), null));
        open("CONTROLLED", NewCover.areas(List.of(city.shuangxia)));
        // the dormitory is under the community's zone, 2栋 under its own
        assertEquals(Map.of("RESTRICTED 5", 6L, "RESTRICTED 1", 5L), frozen(round(city.yongding), MORNING));
    }

    @Test
    void beforeTheHourOfItsOrderAZoneIsNone() {
        var id = round(city.yongding);
        freezing.freeze(id, MORNING.minusSeconds(1));
        Map<Integer, Long> sizes = listings.listOfArea(id, List.of(city.root)).stream()
                .collect(Collectors.groupingBy(Listed::poolSize, Collectors.counting()));
        assertEquals(Map.of(10, 11L), sizes);
    }

    @Test
    void aRoundOfAZoneIsOfThoseForWhomItHolds() {
        open("CLOSED_UNIT", NewCover.buildings(List.of(house("1栋")), null));
        var other = open("CONTROLLED", NewCover.areas(List.of(city.shuangxia)));
        assertEquals(Map.of("RESTRICTED 1", 5L), frozen(ofZone(other), MORNING));
        // all of its people live in a house for which a smaller zone holds
        assertEquals(Map.of(), frozen(ofZone(spread), MORNING));
    }

    private RoundId ofZone(ZoneId zone) {
        var id = round(city.yongding);
        jdbi.useHandle(h -> {
            h.execute("update rounds.rounds set scope = 'ZONES' where id = ?", id.value());
            h.execute("delete from rounds.round_areas where round_id = ?", id.value());
            h.execute("insert into rounds.round_zones values (?, ?)", id.value(), zone.value());
        });
        return id;
    }

    @Test
    void whoCannotComeDownOrIsAKeyPersonIsTestedApart() {
        need(city.d.get(0).id().value(), "CANNOT_COME_DOWN");
        need(city.e.get(0).id().value(), "KEY_PERSON");
        var id = round(city.shuangxia);
        jdbi.useHandle(h -> h.execute("update rounds.rounds set number = 2 where id = ?", id.value()));
        assertEquals(Map.of("AT_HOME 10", 1L, "ORDINARY 10", 3L, "ORDINARY 1", 1L), frozen(id, MORNING));
    }

    private void need(UUID person, String kind) {
        jdbi.useHandle(h -> h.execute(
                "insert into rounds.needs values (?, ?, ?, 'any', '2021-08-01T00:00:00Z', '2021-09-01T00:00:00Z', ?,"
                        + " '2021-08-01T00:00:00Z')",
                Ids.next(),
                person,
                kind,
                Ids.next()));
    }
}
