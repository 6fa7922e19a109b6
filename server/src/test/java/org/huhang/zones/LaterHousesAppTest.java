package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.registry.LandCounts;
import org.huhang.shared.AreaId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Houses that were registered after a zone was recorded are in it by where they stand.
///
///     latitude
///     29.02  a2   b2      a ring around a0, a1, b0, b1, with a hole in its middle;
///     29.01  a1   b1      registered later: `in` and `edge` on the ring, `hole` in the hole, `out` outside
///     29.00  a0   b0
@QuarkusTest
@QuarkusTestResource(House.class)
class LaterHousesAppTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final AccountId COMMANDER = new AccountId(Ids.next());

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    ZonePeople zonePeople;

    @Inject
    TestOrders orders;

    private TestGround ground;
    private ZoneId id;

    @BeforeEach
    void aRingAndHousesBuiltLater() {
        Emptied.tables(jdbi, "registry.areas, zones.zones, zones.covers");
        ground = new TestGround(jdbi);
        id = open(NewCover.polygons(
                List.of(new Polygon(List.of(
                        ShapeTest.ring(110, 29, 110.011, 29, 110.011, 29.011, 110, 29.011),
                        ShapeTest.ring(110.004, 29.004, 110.006, 29.004, 110.006, 29.006, 110.004, 29.006)))),
                null));
        ground.register(jdbi, "in", ground.community("a"), 110.002, 29.005);
        ground.register(jdbi, "edge", ground.community("b"), 110.011, 29.005);
        ground.register(jdbi, "hole", ground.community("a"), 110.005, 29.005);
        ground.register(jdbi, "out", ground.community("a"), 110.002, 29.012);
    }

    private ZoneId open(NewCover cover) {
        return open(ground.county, cover);
    }

    private ZoneId open(AreaId area, NewCover cover) {
        var wanted = new NewZone(
                new ZoneId(Ids.next()),
                new Wording("区域", null),
                area,
                "ZHANGJIAJIE_ORDER_31",
                "SPREAD",
                cover,
                NewFact.of(orders.issued("第31号令", NOON)));
        return zones.open(List.of(wanted), COMMANDER, NOON).orThrow().getFirst();
    }

    private List<Boolean> at(String house) {
        return zones.listAtBuilding(ground.house(house), ground.areaOf(house), NOON).stream()
                .map(ZoneHere::whole)
                .toList();
    }

    private List<Boolean> in(AreaId area) {
        return zones.listInArea(area, NOON).stream().map(ZoneHere::whole).toList();
    }

    @Test
    void aLaterHouseInsideOrOnTheEdgeIsCoveredAndOneInAHoleOrOutsideIsNot() {
        assertEquals(List.of(true), at("a0"), "once, though it was recorded and stands there");
        assertEquals(List.of(true), at("in"));
        assertEquals(List.of(true), at("edge"));
        assertEquals(List.of(), at("hole"));
        assertEquals(List.of(), at("out"));
    }

    @Test
    void whoLivesThereIsCountedAndNamed() {
        var zone = zones.find(id, NOON).orElseThrow();
        assertEquals(4, zone.fact().cover().sizeBuildings(), "as it was recorded");
        assertEquals(
                new LandCounts(12, 6, 6),
                zonePeople.count(zonePeople.whole(zone), NOON).all());
        assertEquals(
                12, zonePeople.listPeople(zonePeople.whole(zone), null, 100).size());
        assertTrue(zonePeople.listPeople(zonePeople.whole(zone), null, 100).contains(ground.people.get("edge")));
        // a smaller zone drawn around `in` takes its people, and no others
        ground.register(jdbi, "in2", ground.community("a"), 110.002, 29.0055);
        open(NewCover.polygons(
                List.of(new Polygon(
                        List.of(ShapeTest.ring(110.001, 29.004, 110.003, 29.004, 110.003, 29.0052, 110.001, 29.0052)))),
                null));
        assertEquals(
                new LandCounts(14, 7, 7),
                zonePeople.count(zonePeople.whole(zone), NOON).all());
        assertEquals(
                new LandCounts(12, 6, 6),
                zonePeople.count(zonePeople.whole(zone), NOON).ruled());
    }

    @Test
    void anAreaWhoseFirstHouseThereCameLaterIsPartlyCovered() {
        var c = ground.community("c");
        assertEquals(List.of(), in(c));
        ground.register(jdbi, "c-new", c, 110.003, 29.002);
        assertEquals(List.of(false), in(c));
        assertEquals(List.of(), in(ground.community("d")));
        assertEquals(List.of(false), in(ground.county), "once");
    }

    /// A zone of street 1 drawn over its border, where c0 and c1 leave a gap at 110.015.
    @Test
    void aLaterHouseBeyondTheBorderOfTheZonesAreaIsNotUnderIt() {
        var street = ground.streets.getFirst();
        var drawn = open(
                street,
                NewCover.polygons(
                        List.of(new Polygon(List.of(
                                ShapeTest.ring(110.005, 29.02, 110.018, 29.02, 110.018, 29.025, 110.005, 29.025)))),
                        null));
        ground.register(jdbi, "ours", ground.community("b"), 110.015, 29.022);
        ground.register(jdbi, "theirs", ground.community("c"), 110.016, 29.022);
        assertEquals(List.of(true), at("ours"));
        assertEquals(List.of(), at("theirs"));
        assertEquals(List.of(), in(ground.community("c")));
        var zone = zones.find(drawn, NOON).orElseThrow();
        // b2 and `ours`
        assertEquals(
                new LandCounts(4, 2, 2),
                zonePeople.count(zonePeople.whole(zone), NOON).all());
    }

    /// Recorded where nothing stood yet; a house registered there later is under whatever else covers it.
    @Test
    void aZoneRecordedOverEmptyGroundDoesNotBeatAllOthers() {
        open(NewCover.areas(List.of(ground.county)));
        open(NewCover.polygons(
                List.of(new Polygon(
                        List.of(ShapeTest.ring(110.021, 29.001, 110.029, 29.001, 110.029, 29.009, 110.021, 29.009)))),
                null));
        ground.register(jdbi, "new", ground.community("c"), 110.025, 29.005);
        var here = zones.listAtBuilding(ground.house("new"), ground.areaOf("new"), NOON);
        assertEquals(
                List.of(16 + 4, 0),
                here.stream()
                        .map(each -> each.standing().fact().cover().sizeBuildings())
                        .toList());
        assertEquals(
                20,
                SmallestWins.winners(here.stream().map(ZoneHere::standing).toList(), NOON).values().stream()
                        .map(each -> each.fact().cover().sizeBuildings())
                        .findFirst()
                        .orElseThrow());
    }
}
