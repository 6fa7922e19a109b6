package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody acts by a notice that another ended: an order of 4 August is lifted on 10 August.
@QuarkusTest
@QuarkusTestResource(House.class)
class EndedNoticesAppTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final Instant LIFTED = NOON.plus(Duration.ofDays(6));
    private static final AccountId CLERK = new AccountId(Ids.next());

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    TestOrders orders;

    private TestGround ground;
    private NoticeId order;

    @BeforeEach
    void anOrderThatIsLifted() {
        Emptied.tables(jdbi, "registry.areas, zones.zones, zones.covers");
        ground = new TestGround(jdbi);
        order = orders.issued("第31号令", NOON);
        orders.lifting(order, LIFTED);
    }

    private NewZone zone() {
        return zone(order);
    }

    private NewZone zone(NoticeId notice) {
        return new NewZone(
                new ZoneId(Ids.next()),
                new Wording("区域", null),
                ground.county,
                "ZHANGJIAJIE_ORDER_31",
                "CONTROLLED",
                NewCover.areas(List.of(ground.community("a"))),
                NewFact.of(notice));
    }

    private Outcome<List<ZoneId>> open(NewZone wanted, @Nullable AccountId by, Instant now) {
        return zones.open(List.of(wanted), by, now);
    }

    private static String refused(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).refusal().code();
    }

    @Test
    void untilItIsLiftedItOpensAndFromThenOnItDoesNotForAnyHour() {
        open(zone(), CLERK, LIFTED.minusSeconds(1)).orThrow();
        assertEquals("zones.notice-ended", refused(open(zone(), CLERK, LIFTED)));
        assertEquals("zones.notice-ended", refused(open(zone(), CLERK, LIFTED.plus(Duration.ofDays(2)))));
    }

    @Test
    void whatWasOpenedBeforeAndIsSentAgainIsTheSame() {
        var wanted = zone();
        var first = open(wanted, CLERK, NOON).orThrow();
        assertEquals(first, open(wanted, CLERK, LIFTED).orThrow());
        var closing = new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(order));
        zones.close(wanted.id(), closing, CLERK, NOON).orThrow();
        assertEquals(
                wanted.id(), zones.close(wanted.id(), closing, CLERK, LIFTED).orThrow());
    }

    @Test
    void itNeitherChangesNorClosesNorReopensWhatItOpened() {
        var id = open(zone(), CLERK, NOON).orThrow().getFirst();
        var change = new NewChange(new ZoneFactId(Ids.next()), "SPREAD", null, NewFact.of(order));
        var closing = new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(order));
        assertEquals("zones.notice-ended", refused(zones.change(id, change, CLERK, LIFTED)));
        assertEquals("zones.notice-ended", refused(zones.close(id, closing, CLERK, LIFTED)));
        zones.close(id, closing, CLERK, LIFTED.minusSeconds(1)).orThrow();
        var again = new NewReopening(new ZoneFactId(Ids.next()), NewFact.of(order));
        assertEquals("zones.notice-ended", refused(zones.reopen(id, again, CLERK, LIFTED)));
    }

    @Test
    void itsZonesAreToldUntilTheyAreClosed() {
        var id = open(zone(), CLERK, NOON).orThrow().getFirst();
        var other = orders.issued("第34号令", NOON);
        open(zone(other), CLERK, NOON).orThrow();
        assertEquals(List.of(), ended(LIFTED.minusSeconds(1)));
        assertEquals(List.of(id), ended(LIFTED));
        zones.close(id, new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(other)), CLERK, LIFTED)
                .orThrow();
        assertEquals(List.of(), ended(LIFTED), "closed from the hour of the other order on");
    }

    private List<ZoneId> ended(Instant at) {
        return List.copyOf(zones.findEndings(zones.list(at), at).keySet());
    }

    @Test
    void whatIsLoadedTellsOfThePast() {
        open(zone(), null, LIFTED.plus(Duration.ofDays(2))).orThrow();
    }
}
