package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.registry.BuildingId;
import org.huhang.registry.LandCounts;
import org.huhang.registry.OccupiedBuilding;
import org.huhang.shared.AreaId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Texts;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Zones opened, changed and closed by notices.
@QuarkusTest
@QuarkusTestResource(House.class)
class ZonesAppTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final AccountId COMMANDER = new AccountId(Ids.next());
    private static final String LAYERS = "ZHANGJIAJIE_ORDER_31";

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    ZonePeople zonePeople;

    @Inject
    Releases releases;

    @Inject
    TestOrders orders;

    private TestGround ground;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, zones.zones, zones.covers");
        ground = new TestGround(jdbi);
    }

    private NewZone zone(String scheme, String level, NewCover cover, NoticeId notice) {
        return new NewZone(
                new ZoneId(Ids.next()),
                new Wording("区域", null),
                ground.county,
                scheme,
                level,
                cover,
                NewFact.of(notice));
    }

    private ZoneId open(NewZone wanted) {
        return zones.open(List.of(wanted), COMMANDER, NOON).orThrow().getFirst();
    }

    private String refused(NewZone wanted) {
        return assertInstanceOf(Outcome.Refused.class, zones.open(List.of(wanted), COMMANDER, NOON))
                .refusal()
                .code();
    }

    private ZoneState state(ZoneId id, Instant at) {
        return zones.find(id, at).orElseThrow().state(at);
    }

    private static NewCover areas(AreaId area) {
        return NewCover.areas(List.of(area));
    }

    @Test
    void aZoneOpensChangesAndClosesByNoticesAndStandsAsItStoodAtAnyHour() {
        int before = told();
        var id = open(zone(LAYERS, "CONTROLLED", areas(ground.community("a")), orders.issued("第31号令", NOON)));
        var later = NOON.plus(Duration.ofDays(2));
        zones.change(
                        id,
                        new NewChange(
                                new ZoneFactId(Ids.next()),
                                "CLOSED_UNIT",
                                NewCover.buildings(List.of(ground.house("a0")), null),
                                NewFact.of(orders.issued("第34号令", later))),
                        COMMANDER,
                        later)
                .orThrow();
        var end = NOON.plus(Duration.ofDays(9));
        zones.close(
                        id,
                        new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(orders.issued("第61号令", end))),
                        COMMANDER,
                        end)
                .orThrow();
        assertEquals(ZoneState.NOT_YET, state(id, NOON.minusSeconds(1)));
        assertEquals(List.of("CONTROLLED 4"), at("a1", NOON));
        assertEquals(List.of("CONTROLLED 4"), at("a1", later.minusSeconds(1)));
        assertEquals(List.of(), at("a1", later));
        assertEquals(List.of("CLOSED_UNIT 1"), at("a0", later));
        assertEquals(List.of("CLOSED_UNIT 1"), at("a0", end.minusSeconds(1)));
        assertEquals(List.of(), at("a0", end));
        assertEquals(ZoneState.CLOSED, state(id, end));
        assertEquals(before + 3, told());
    }

    private List<String> at(String house, Instant at) {
        return zones.listAtBuilding(ground.house(house), ground.areaOf(house), at).stream()
                .filter(each -> each.standing().state(at).holds())
                .map(each -> each.standing().fact().level().code() + " "
                        + each.standing().fact().cover().sizeBuildings())
                .toList();
    }

    private int told() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from shared.events where name = 'zones.ZonesChanged'")
                        .mapTo(int.class)
                        .one());
    }

    @Test
    void severalOpenTogetherOrNoneDoes() {
        var order = orders.issued("第31号令", NOON);
        var good = zone(LAYERS, "AFFECTED", areas(ground.community("a")), order);
        var bad = zone(LAYERS, "SEALED", areas(ground.community("b")), order);
        assertInstanceOf(Outcome.Refused.class, zones.open(List.of(good, bad), COMMANDER, NOON));
        assertEquals(List.of(), zones.list(NOON));
        var other = zone(LAYERS, "SPREAD", areas(ground.community("b")), order);
        int before = told();
        zones.open(List.of(good, other), COMMANDER, NOON).orThrow();
        zones.open(List.of(good, other), COMMANDER, NOON).orThrow();
        assertEquals(2, zones.list(NOON).size(), "sent again they are the same");
        assertEquals(before + 1, told(), "one event for the batch");
    }

    @Test
    void aSchemeIsUsedOnlyWhileItIsInForce() {
        var cover = areas(ground.community("a"));
        assertEquals(
                "zones.scheme-not-in-force", refused(zone("THREE_ZONES", "SEALED", cover, orders.issued("令", NOON))));
        // the city's days: Order 31 from 4 August 00:00, until the end of 25 August
        var first = Instant.parse("2021-08-03T16:00:00Z");
        assertEquals(
                "zones.scheme-not-in-force",
                refused(zone(LAYERS, "SPREAD", cover, orders.issued("令", first.minusSeconds(1)))));
        open(zone(LAYERS, "SPREAD", cover, orders.issued("令", first)));
        var last = Instant.parse("2021-08-25T16:00:00Z");
        open(zone(LAYERS, "SPREAD", cover, orders.issued("令", last.minusSeconds(1))));
        assertEquals("zones.scheme-not-in-force", refused(zone(LAYERS, "SPREAD", cover, orders.issued("令", last))));
    }

    @Test
    void whatIsRefusedSaysWhyAndLeavesNothing() {
        var order = orders.issued("第31号令", NOON);
        var cover = areas(ground.community("a"));
        assertEquals("zones.no-such-level", refused(zone(LAYERS, "HIGH", cover, order)));
        assertEquals("zones.no-such-notice", refused(zone(LAYERS, "SPREAD", cover, new NoticeId(Ids.next()))));
        assertEquals("zones.cover-outside-area", refused(zone(LAYERS, "SPREAD", areas(ground.city), order)));
        assertEquals(
                "zones.cover-not-one",
                refused(zone(LAYERS, "SPREAD", new NewCover(List.of(), List.of(), List.of(), null), order)));
        assertEquals(
                "zones.cover-not-one",
                refused(zone(
                        LAYERS,
                        "SPREAD",
                        new NewCover(List.of(ground.county), List.of(), List.of(ground.house("a0")), null),
                        order)));
        assertEquals(
                "zones.no-such-building",
                refused(zone(LAYERS, "SPREAD", NewCover.buildings(List.of(new BuildingId(Ids.next())), null), order)));
        assertEquals(List.of(), zones.list(NOON));
    }

    @Test
    void aPolygonCoversTheHousesInsideAndOnItsEdge() {
        var polygon = new Polygon(List.of(ShapeTest.ring(110, 29, 110.015, 29, 110.015, 29.015, 110, 29.015)));
        var id = open(zone(LAYERS, "SPREAD", NewCover.polygons(List.of(polygon), null), orders.issued("第31号令", NOON)));
        assertEquals(4, zones.find(id, NOON).orElseThrow().fact().cover().sizeBuildings());
        assertEquals(List.of("SPREAD 4"), at("a0", NOON)); // on the corner
        assertEquals(List.of("SPREAD 4"), at("b1", NOON));
        assertEquals(List.of(), at("a2", NOON));
        assertEquals(List.of(), at("c0", NOON));
        // it covers a part of community a and of all around it, and none of c
        assertEquals(List.of(false), inArea(ground.community("a")));
        assertEquals(List.of(false), inArea(ground.county));
        assertEquals(List.of(), inArea(ground.community("c")));
    }

    private List<Boolean> inArea(AreaId area) {
        return zones.listInArea(area, NOON).stream().map(ZoneHere::whole).toList();
    }

    @Test
    void anOrderWithoutAnHourIsNotKnownBetweenItsTwoInstants() {
        var earliest = Instant.parse("2021-07-31T16:00:00Z");
        var latest = Instant.parse("2021-08-31T16:00:00Z");
        var order37 = orders.issued("第37号令", null);
        var wanted = new NewZone(
                new ZoneId(Ids.next()),
                new Wording("高风险区", null),
                ground.county,
                "ZHANGJIAJIE_ORDER_37",
                "HIGH",
                areas(ground.community("a")),
                new NewFact(order37, null, earliest, latest, null, null, null));
        var id = open(wanted);
        var closes = Instant.parse("2021-08-25T00:00:00Z");
        zones.close(
                        id,
                        new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(orders.issued("第61号令", closes))),
                        COMMANDER,
                        closes)
                .orThrow();
        assertEquals(ZoneState.NOT_YET, state(id, earliest.minusSeconds(1)));
        assertEquals(ZoneState.NOT_KNOWN, state(id, earliest));
        assertEquals(ZoneState.NOT_KNOWN, state(id, closes.minusSeconds(1)));
        assertEquals(ZoneState.CLOSED, state(id, closes));
        var here = zones.listAtBuilding(ground.house("a0"), ground.community("a"), NOON);
        assertEquals(1, here.size());
        assertEquals(
                Map.of(),
                SmallestWins.winners(here.stream().map(ZoneHere::standing).toList(), NOON),
                "what is not known wins nothing");
    }

    @Test
    void whatFollowsAnOpeningLiesNeitherBeforeItNorAfterAClosing() {
        var id = open(zone(LAYERS, "SPREAD", areas(ground.community("a")), orders.issued("第31号令", NOON)));
        var early = orders.issued("第30号令", NOON.minusSeconds(1));
        assertEquals("zones.before-its-opening", refusedClosing(id, new ZoneFactId(Ids.next()), early));
        var end = orders.issued("第61号令", NOON.plusSeconds(60));
        var closing = new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(end));
        zones.close(id, closing, COMMANDER, NOON).orThrow();
        zones.close(id, closing, COMMANDER, NOON).orThrow();
        assertEquals("zones.closed-already", refusedClosing(id, new ZoneFactId(Ids.next()), end));
        assertEquals("zones.no-such-zone", refusedClosing(new ZoneId(Ids.next()), new ZoneFactId(Ids.next()), end));
    }

    private String refusedClosing(ZoneId id, ZoneFactId fact, NoticeId notice) {
        return assertInstanceOf(
                        Outcome.Refused.class,
                        zones.close(id, new NewClosing(fact, NewFact.of(notice)), COMMANDER, NOON))
                .refusal()
                .code();
    }

    @Test
    void whoLivesInAZoneIsCountedAndWhoASmallerOneRules() {
        var order = orders.issued("第31号令", NOON);
        var street = open(zone(LAYERS, "AFFECTED", areas(ground.streets.getFirst()), order));
        open(zone(LAYERS, "CONTROLLED", areas(ground.community("a")), order));
        open(zone(LAYERS, "CLOSED_UNIT", NewCover.buildings(List.of(ground.house("b3")), null), order));
        open(zone("RISK_2020", "HIGH", NewCover.buildings(List.of(ground.house("b2")), null), order));
        var counts = zonePeople.count(zonePeople.whole(zones.find(street, NOON).orElseThrow()), NOON);
        assertEquals(new LandCounts(16, 8, 8), counts.all());
        assertEquals(new LandCounts(6, 3, 3), counts.ruled(), "community b without b3; another scheme takes nothing");
        var closed = zones.list(NOON).stream()
                .filter(each -> each.fact().level().code().equals("CLOSED_UNIT"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                new LandCounts(2, 1, 1),
                zonePeople.count(zonePeople.whole(closed), NOON).ruled());
        assertEquals(
                List.of("b3 2"),
                zonePeople.listBuildings(zonePeople.whole(closed), LocalDate.of(2021, 8, 4), 10).stream()
                        .map(each -> each.name() + " " + each.people())
                        .toList());
        assertEquals(
                2, zonePeople.listPeople(zonePeople.whole(closed), null, 10).size());
        assertTrue(zonePeople.listPeople(zonePeople.whole(closed), null, 10).contains(ground.people.get("b3")));
    }

    @Test
    void whatDoesNotHoldOrIsNotKnownToHoldRulesNobody() {
        var earliest = Instant.parse("2021-07-31T16:00:00Z");
        var latest = Instant.parse("2021-08-31T16:00:00Z");
        var unknown = open(new NewZone(
                new ZoneId(Ids.next()),
                new Wording("高风险区", null),
                ground.county,
                "ZHANGJIAJIE_ORDER_37",
                "HIGH",
                areas(ground.community("a")),
                new NewFact(orders.issued("第37号令", null), null, earliest, latest, null, null, null)));
        assertEquals("NOT_KNOWN 8 0", ruled(unknown, NOON));
        var id = open(zone(LAYERS, "SPREAD", areas(ground.community("a")), orders.issued("第31号令", NOON)));
        assertEquals("NOT_YET 8 0", ruled(id, NOON.minusSeconds(1)));
        assertEquals("IN_FORCE 8 8", ruled(id, NOON));
        var lapsed = NOON.plus(Duration.ofDays(28));
        assertEquals("REVIEW_DUE 8 8", ruled(id, lapsed.minusSeconds(1)));
        assertEquals("LAPSED 8 0", ruled(id, lapsed));
        var end = orders.issued("第61号令", NOON.plusSeconds(60));
        zones.close(id, new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(end)), COMMANDER, NOON)
                .orThrow();
        assertEquals("CLOSED 8 0", ruled(id, NOON.plusSeconds(60)));
    }

    private String ruled(ZoneId id, Instant at) {
        var zone = zones.find(id, at).orElseThrow();
        var counts = zonePeople.count(zonePeople.whole(zone), at);
        return zone.state(at) + " " + counts.all().people() + " "
                + counts.ruled().people();
    }

    @Test
    void whoWorksInAPartSeesThatPart() {
        var order = orders.issued("第31号令", NOON);
        var areas = zones.find(open(zone(LAYERS, "AFFECTED", NewCover.areas(ground.streets), order)), NOON)
                .orElseThrow();
        var houses = NewCover.buildings(List.of(ground.house("a0"), ground.house("a1"), ground.house("c0")), null);
        var listed =
                zones.find(open(zone(LAYERS, "SPREAD", houses, order)), NOON).orElseThrow();
        var a = List.of(ground.community("a"));
        // a zone by areas, from below and from beside
        assertEquals("8 people, 4 ruled, part", seen(zonePeople.within(areas, a)));
        assertEquals("16 people, 12 ruled, part", seen(zonePeople.within(areas, List.of(ground.streets.getFirst()))));
        assertEquals("32 people, 26 ruled, whole", seen(zonePeople.within(areas, List.of(ground.county))));
        // one by buildings
        assertEquals("4 people, 4 ruled, part", seen(zonePeople.within(listed, a)));
        assertEquals(
                List.of("a0", "a1"),
                zonePeople.listBuildings(zonePeople.within(listed, a), LocalDate.of(2021, 8, 4), 10).stream()
                        .map(OccupiedBuilding::name)
                        .toList());
        assertEquals(
                4, zonePeople.listPeople(zonePeople.within(listed, a), null, 10).size());
        assertTrue(zonePeople.within(listed, List.of(ground.community("d"))).isEmpty());
    }

    private String seen(ZonePart part) {
        var counts = zonePeople.count(part, NOON);
        return counts.all().people() + " people, " + counts.ruled().people() + " ruled, "
                + (part.whole() ? "whole" : "part");
    }

    @Test
    void aConditionIsNotYetEvidencedUntilAModuleAnswers() {
        var from = Instant.parse("2021-10-01T00:00:00Z");
        var order = orders.issued("令", from);
        var sealed = open(zone("THREE_ZONES", "SEALED", areas(ground.community("a")), order));
        var rest = open(zone("THREE_ZONES", "PRECAUTIONARY", areas(ground.county), order));
        assertEquals(
                List.of(
                        "DAYS_WITHOUT_INFECTION NOT_YET_EVIDENCED",
                        "FULL_SCREEN NOT_MET",
                        "LAST_CONTACT NOT_YET_EVIDENCED"),
                states(sealed, from).stream().sorted().toList(),
                "coverage answers for its own");
        assertEquals(List.of("OTHERS_RELEASED NOT_MET"), states(rest, from));
        var end = from.plus(Duration.ofDays(14));
        zones.close(
                        sealed,
                        new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(orders.issued("令", end))),
                        COMMANDER,
                        end)
                .orThrow();
        assertEquals(List.of("OTHERS_RELEASED NOT_MET"), states(rest, end.minusSeconds(1)));
        assertEquals(List.of("OTHERS_RELEASED MET"), states(rest, end));
    }

    private List<String> states(ZoneId zone, Instant at) {
        return releases.list(zones.find(zone, at).orElseThrow(), at, Texts.Language.ZH).stream()
                .map(each -> each.condition().kind() + " " + each.state())
                .toList();
    }
}
