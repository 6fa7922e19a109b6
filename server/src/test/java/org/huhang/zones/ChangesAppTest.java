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

/// What a change does not name stays.
@QuarkusTest
@QuarkusTestResource(House.class)
class ChangesAppTest {
    private static final Instant NOON = Instant.parse("2021-08-04T04:00:00Z");
    private static final Instant STATED = days(9);
    private static final AccountId COMMANDER = new AccountId(Ids.next());

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    TestOrders orders;

    private TestGround ground;
    private NoticeId order;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, zones.zones, zones.covers");
        ground = new TestGround(jdbi);
        order = orders.issued("第31号令", NOON);
    }

    private static Instant days(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    /// A controlled zone over community a.
    private ZoneId open(@Nullable Instant endsAt) {
        var wanted = new NewZone(
                new ZoneId(Ids.next()),
                new Wording("区域", null),
                ground.county,
                "ZHANGJIAJIE_ORDER_31",
                "CONTROLLED",
                NewCover.areas(List.of(ground.community("a"))),
                new NewFact(order, null, null, null, endsAt, null, null));
        return zones.open(List.of(wanted), COMMANDER, NOON).orThrow().getFirst();
    }

    private NewFact from(Instant effective) {
        return new NewFact(order, effective, null, null, null, null, null);
    }

    private NewCover both() {
        return NewCover.areas(List.of(ground.community("a"), ground.community("b")));
    }

    private Outcome<ZoneId> change(ZoneId id, @Nullable String level, @Nullable NewCover cover, NewFact fact) {
        return zones.change(id, new NewChange(new ZoneFactId(Ids.next()), level, cover, fact), COMMANDER, NOON);
    }

    private Term term(ZoneId id, Instant at) {
        return zones.find(id, at).orElseThrow().fact().term();
    }

    @Test
    void anotherGroundKeepsTheTermAndTheEndThatWasStated() {
        var stated = open(STATED);
        change(stated, null, both(), from(days(2))).orThrow();
        assertEquals(new Term(STATED, STATED, STATED), term(stated, days(2)));
        var byLevel = open(null);
        change(byLevel, "CONTROLLED", both(), from(days(2))).orThrow();
        assertEquals(new Term(null, days(14), days(28)), term(byLevel, days(2)));
    }

    @Test
    void anotherLevelOrWhatTheNoticeSaysBringsAnotherTerm() {
        var id = open(STATED);
        change(id, "SPREAD", null, from(days(2))).orThrow();
        assertEquals(new Term(null, days(16), days(30)), term(id, days(2)));
        change(id, null, null, new NewFact(order, days(3), null, null, STATED, null, null))
                .orThrow();
        assertEquals(new Term(STATED, STATED, STATED), term(id, days(3)));
        change(id, null, null, new NewFact(order, days(4), null, null, null, days(6), null))
                .orThrow();
        assertEquals(new Term(null, days(6), days(32)), term(id, days(4)));
    }

    private String standing(ZoneId id, Instant at) {
        var fact = zones.find(id, at).orElseThrow().fact();
        return fact.level().code() + " " + fact.cover().sizeBuildings();
    }

    /// On 4 August another level is planned for the 10th; on the 5th the ground is extended, or the level changed.
    @Test
    void aChangePlannedForLaterKeepsWhatIsChangedUntilThen() {
        var id = open(STATED);
        change(id, "SPREAD", null, from(days(6))).orThrow();
        change(id, null, both(), from(days(1))).orThrow();
        assertEquals("CONTROLLED 8", standing(id, days(1)));
        assertEquals("SPREAD 8", standing(id, days(6)), "nobody is released");
        assertEquals(List.of(true), here("b0", days(6)));

        var other = open(STATED);
        change(other, null, both(), from(days(6))).orThrow();
        change(other, "SPREAD", null, from(days(1))).orThrow();
        assertEquals("SPREAD 4", standing(other, days(1)));
        assertEquals("SPREAD 8", standing(other, days(6)));
        assertEquals(new Term(null, days(15), days(29)), term(other, days(6)), "the term goes with the level");
    }

    private List<Boolean> here(String house, Instant at) {
        return zones.listAtBuilding(ground.house(house), ground.areaOf(house), at).stream()
                .map(ZoneHere::whole)
                .toList();
    }

    @Test
    void whatAPlannedChangeNamesItselfStaysItsOwn() {
        var id = open(STATED);
        change(id, "SPREAD", both(), from(days(6))).orThrow();
        change(id, "CLOSED_UNIT", NewCover.buildings(List.of(ground.house("a0")), null), from(days(1)))
                .orThrow();
        assertEquals("CLOSED_UNIT 1", standing(id, days(1)));
        assertEquals("SPREAD 8", standing(id, days(6)));
    }

    @Test
    void aClosingPlannedForLaterIsTakenBackToWhatStoodByThen() {
        var id = open(STATED);
        zones.close(id, new NewClosing(new ZoneFactId(Ids.next()), from(days(6))), COMMANDER, NOON)
                .orThrow();
        change(id, "SPREAD", both(), from(days(1))).orThrow();
        assertEquals(ZoneState.CLOSED, zones.find(id, days(6)).orElseThrow().state(days(6)));
        zones.reopen(id, new NewReopening(new ZoneFactId(Ids.next()), from(days(6))), COMMANDER, days(6))
                .orThrow();
        assertEquals("SPREAD 8", standing(id, days(6)));
        assertEquals(List.of(true), here("b0", days(6)));
    }

    @Test
    void whatAClosingEndedIsNoLongerKept() {
        var id = open(STATED);
        change(id, null, both(), from(days(2))).orThrow();
        zones.close(id, new NewClosing(new ZoneFactId(Ids.next()), from(days(1))), COMMANDER, NOON)
                .orThrow();
        zones.reopen(id, new NewReopening(new ZoneFactId(Ids.next()), from(days(1))), COMMANDER, NOON)
                .orThrow();
        assertEquals("CONTROLLED 4", standing(id, days(3)));
    }

    @Test
    void whatLapsedNeedsATermToHoldAgain() {
        var id = open(STATED);
        change(id, null, both(), from(STATED.minusSeconds(1))).orThrow();
        var refused = assertInstanceOf(Outcome.Refused.class, change(id, null, both(), from(STATED)));
        assertEquals("zones.say-until-when", refused.refusal().code());
        change(id, null, both(), new NewFact(order, STATED, null, null, days(12), null, null))
                .orThrow();
        assertEquals(ZoneState.IN_FORCE, zones.find(id, STATED).orElseThrow().state(STATED));
    }
}
