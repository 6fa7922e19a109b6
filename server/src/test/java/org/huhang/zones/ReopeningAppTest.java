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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A closing by mistake is taken back by a further fact; a closing ends what was still to come.
@QuarkusTest
@QuarkusTestResource(House.class)
class ReopeningAppTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final Instant CLOSES = NOON.plus(Duration.ofDays(3));
    private static final AccountId COMMANDER = new AccountId(Ids.next());

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    ZoneStore store;

    @Inject
    TestOrders orders;

    private NoticeId order31;
    private ZoneId id;

    @BeforeEach
    void aZone() {
        Emptied.tables(jdbi, "registry.areas, zones.zones, zones.covers");
        var ground = new TestGround(jdbi);
        order31 = orders.issued("第31号令", NOON);
        id = new ZoneId(Ids.next());
        zones.open(
                        List.of(new NewZone(
                                id,
                                new Wording("区域", null),
                                ground.county,
                                "ZHANGJIAJIE_ORDER_31",
                                "CONTROLLED",
                                NewCover.areas(List.of(ground.community("a"))),
                                NewFact.of(order31))),
                        COMMANDER,
                        NOON)
                .orThrow();
    }

    private static NewFact at(NoticeId notice, Instant effective) {
        return new NewFact(notice, effective, null, null, null, null, null);
    }

    private void close(Instant at) {
        zones.close(id, new NewClosing(new ZoneFactId(Ids.next()), at(order31, at)), COMMANDER, at)
                .orThrow();
    }

    private Outcome<ZoneId> reopen(NewFact fact) {
        return zones.reopen(id, new NewReopening(new ZoneFactId(Ids.next()), fact), COMMANDER, CLOSES);
    }

    private void change(Instant at) {
        zones.change(id, new NewChange(new ZoneFactId(Ids.next()), "SPREAD", null, at(order31, at)), COMMANDER, at)
                .orThrow();
    }

    private String refused(Outcome<ZoneId> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).refusal().code();
    }

    private String standing(Instant at) {
        var zone = zones.find(id, at).orElseThrow();
        return zone.state(at) + " " + zone.fact().level().code();
    }

    private List<ZoneFact.Kind> recorded() {
        return store.listFacts(id).stream().map(ZoneFact::kind).toList();
    }

    @Test
    void fromTheHourOfItsClosingAZoneStandsAsIfItHadNotBeenClosed() {
        var term = zones.find(id, NOON).orElseThrow().fact().term();
        close(CLOSES);
        assertEquals("CLOSED CONTROLLED", standing(CLOSES));
        var wanted = new NewReopening(new ZoneFactId(Ids.next()), at(order31, CLOSES));
        zones.reopen(id, wanted, COMMANDER, CLOSES).orThrow();
        zones.reopen(id, wanted, COMMANDER, CLOSES).orThrow();
        assertEquals("IN_FORCE CONTROLLED", standing(CLOSES));
        assertEquals(
                term, zones.find(id, CLOSES).orElseThrow().fact().term(), "taking back a mistake lengthens nothing");
        assertEquals(
                List.of(ZoneFact.Kind.OPENED, ZoneFact.Kind.CLOSED, ZoneFact.Kind.REOPENED),
                recorded(),
                "the closing stays recorded");
    }

    @Test
    void aLaterReopeningBeginsANewTermAndTheHoursBetweenStayClosed() {
        close(CLOSES);
        var later = CLOSES.plus(Duration.ofHours(5));
        reopen(NewFact.of(orders.issued("第40号令", later))).orThrow();
        assertEquals("CLOSED CONTROLLED", standing(later.minusSeconds(1)));
        assertEquals("IN_FORCE CONTROLLED", standing(later));
        var first = zones.find(id, NOON).orElseThrow().fact().term();
        var second = zones.find(id, later).orElseThrow().fact().term();
        assertEquals(Duration.between(NOON, later), Duration.between(first.reviewAt(), second.reviewAt()));
    }

    @Test
    void whatIsReopenedChangesAndClosesAgain() {
        close(CLOSES);
        assertEquals(
                "zones.closed-already",
                refused(zones.change(
                        id,
                        new NewChange(new ZoneFactId(Ids.next()), "SPREAD", null, at(order31, CLOSES)),
                        null,
                        NOON)));
        reopen(at(order31, CLOSES)).orThrow();
        change(CLOSES.plusSeconds(60));
        close(CLOSES.plusSeconds(120));
        assertEquals("IN_FORCE CONTROLLED", standing(CLOSES));
        assertEquals("IN_FORCE SPREAD", standing(CLOSES.plusSeconds(60)));
        assertEquals("CLOSED SPREAD", standing(CLOSES.plusSeconds(120)));
    }

    @Test
    void onlyWhatIsClosedAtThatHourIsReopened() {
        assertEquals("zones.not-closed-then", refused(reopen(at(order31, CLOSES))));
        close(CLOSES);
        assertEquals("zones.not-closed-then", refused(reopen(at(order31, CLOSES.minusSeconds(1)))));
        reopen(at(order31, CLOSES)).orThrow();
        assertEquals("zones.not-closed-then", refused(reopen(at(order31, CLOSES))), "not twice");
    }

    @Test
    void aClosingEndsWhatWasStillToCome() {
        var tomorrow = CLOSES.plus(Duration.ofDays(1));
        change(tomorrow);
        assertEquals("IN_FORCE SPREAD", standing(tomorrow));
        close(CLOSES);
        assertEquals("CLOSED CONTROLLED", standing(CLOSES));
        assertEquals("CLOSED CONTROLLED", standing(tomorrow), "the change of tomorrow opens nothing");
        assertEquals(3, recorded().size(), "and stays recorded");
        close(CLOSES.minusSeconds(60));
        assertEquals("CLOSED CONTROLLED", standing(CLOSES.minusSeconds(60)), "an earlier closing replaces a later one");
        reopen(at(order31, CLOSES.minusSeconds(60))).orThrow();
        assertEquals(
                "IN_FORCE CONTROLLED", standing(tomorrow), "taken back, neither the change nor the later closing is");
    }
}
