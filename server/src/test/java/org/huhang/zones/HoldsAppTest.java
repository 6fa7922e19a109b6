package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.access.ApprovalsDecided;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Holds on people: asked for, agreed to by a second person, ended.
@QuarkusTest
@QuarkusTestResource(House.class)
class HoldsAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Holds holds;

    @Inject
    HoldStore store;

    @Inject
    HoldDecisions decisions;

    @Inject
    CityClock clock;

    private TestGround ground;
    private AccountId tracer;
    private Instant now;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, zones.holds, access.approvals");
        ground = new TestGround(jdbi);
        // the database keeps microseconds
        now = clock.now().truncatedTo(ChronoUnit.MICROS);
        tracer = new AccountId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into access.accounts (id, display_name, opened_at) values (?, 'any tracer', ?)",
                tracer.value(),
                now));
    }

    private PersonId person(String house) {
        return Objects.requireNonNull(ground.people.get(house), house);
    }

    private NewHold hold(AreaId area, Duration length, String reason, PersonId... people) {
        return new NewHold(
                new HoldId(Ids.next()), "POSITIVE_POOL", area, List.of(people), reason, null, now.plus(length));
    }

    private NewHold hold() {
        return hold(ground.community("a"), Duration.ofHours(2), "同管初筛阳性", person("a0"), person("a1"));
    }

    private String refused(NewHold wanted) {
        return assertInstanceOf(Outcome.Refused.class, holds.request(wanted, tracer, now))
                .refusal()
                .code();
    }

    private void decide(HoldId hold, boolean approved) {
        var decided = new ApprovalsDecided(new ApprovalId(Ids.next()), "HOLD", hold.value(), approved);
        QuarkusTransaction.requiringNew().run(() -> decisions.accept(decided));
    }

    private int told() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from shared.events where name = 'zones.HoldsChanged'")
                        .mapTo(int.class)
                        .one());
    }

    @Test
    void nobodyIsHeldBeforeASecondPersonAgreesAndOneEventTellsOfAll() {
        var wanted = hold();
        holds.request(wanted, tracer, now).orThrow();
        holds.request(wanted, tracer, now.plusSeconds(60)).orThrow();
        assertEquals(List.of(), holds.listOf(person("a0")), "what is only asked for is nobody's hold");
        int before = told();
        decide(wanted.id(), true);
        decide(wanted.id(), true);
        assertEquals(before + 1, told());
        var later = clock.now();
        assertTrue(holds.findInForce(person("a0"), later).isPresent());
        assertTrue(holds.findInForce(person("a1"), later).isPresent());
        assertTrue(holds.findInForce(person("a2"), later).isEmpty());
        assertTrue(
                holds.findInForce(person("a0"), now.plus(Duration.ofHours(2))).isEmpty(), "it always ends");
    }

    @Test
    void aRefusalHoldsNobody() {
        var wanted = hold();
        holds.request(wanted, tracer, now).orThrow();
        int before = told();
        decide(wanted.id(), false);
        assertEquals(before, told());
        assertTrue(holds.findInForce(person("a0"), clock.now()).isEmpty());
    }

    @Test
    void oneIsLetGoAtOnceAndTheOthersStay() {
        var wanted = hold();
        holds.request(wanted, tracer, now).orThrow();
        decide(wanted.id(), true);
        var release = Ids.next();
        // in microseconds, as the database keeps what it is compared with
        var at = clock.now().plusMillis(1).truncatedTo(ChronoUnit.MICROS);
        holds.release(wanted.id(), person("a0"), release, "单采阴性", tracer, at).orThrow();
        holds.release(wanted.id(), person("a0"), release, "单采阴性", tracer, at).orThrow();
        assertTrue(holds.findInForce(person("a0"), at).isEmpty());
        assertTrue(holds.findInForce(person("a1"), at).isPresent());
        assertEquals("1 of 2 IN_FORCE", whole(wanted.id(), at));
        var during = holds.listDuring(List.of(person("a0"), person("a1"), person("b0")), now, wanted.end());
        assertEquals(
                Map.of(person("a0"), at, person("a1"), wanted.end().truncatedTo(ChronoUnit.MICROS)),
                during.stream()
                        .collect(Collectors.toMap(
                                HeldSpan::personId, each -> each.end().truncatedTo(ChronoUnit.MICROS))));
        assertEquals(List.of(), holds.listDuring(List.of(person("a0")), at, wanted.end()));
        holds.release(wanted.id(), person("a1"), Ids.next(), "单采阴性", tracer, at).orThrow();
        assertEquals("2 of 2 RELEASED", whole(wanted.id(), at));
        var nobody = assertInstanceOf(
                Outcome.Refused.class, holds.release(wanted.id(), person("b0"), Ids.next(), "any", tracer, at));
        assertEquals("zones.no-such-hold", nobody.refusal().code());
    }

    private String whole(HoldId id, Instant at) {
        var hold = store.find(id).orElseThrow();
        return hold.released() + " of " + hold.people() + " " + hold.state(hold.allReleasedAt(), at);
    }

    @Test
    void somebodyIsHeldFromTheApprovalOnAndNotBefore() {
        var approved = now.plus(Duration.ofMinutes(30));
        var wanted = hold();
        holds.request(wanted, tracer, now).orThrow();
        QuarkusTransaction.requiringNew().run(() -> holds.decide(wanted.id(), true, approved));
        assertEquals(
                List.of(approved + " " + wanted.end().truncatedTo(ChronoUnit.MICROS)),
                holds.listDuring(List.of(person("a0")), now, wanted.end()).stream()
                        .map(each -> each.start() + " " + each.end())
                        .toList());
        assertEquals(List.of(), holds.listDuring(List.of(person("a0")), now, approved));
        assertEquals(
                1,
                holds.listDuring(List.of(person("a0")), now, approved.plusSeconds(1))
                        .size());
    }

    @Test
    void whatWasApprovedAfterItsEndHeldNobody() {
        for (Duration late : List.of(Duration.ZERO, Duration.ofHours(1))) {
            var wanted = hold();
            holds.request(wanted, tracer, now).orThrow();
            QuarkusTransaction.requiringNew()
                    .run(() -> holds.decide(wanted.id(), true, wanted.end().plus(late)));
            assertEquals(
                    List.of(),
                    holds.listDuring(
                            List.of(person("a0")), now, wanted.end().plus(late).plus(late)));
        }
    }

    @Test
    void whatIsRefusedSaysWhy() {
        var area = ground.community("a");
        var hour = Duration.ofHours(1);
        assertEquals("zones.hold-without-reason", refused(hold(area, hour, " ", person("a0"))));
        assertEquals("zones.hold-reason-names-somebody", refused(hold(area, hour, "电话 13800000001", person("a0"))));
        assertEquals("zones.hold-outside-area", refused(hold(area, hour, "any", person("a0"), person("b0"))));
        assertEquals("zones.hold-outside-area", refused(hold(area, hour, "any", new PersonId(Ids.next()))));
        assertEquals("zones.hold-of-how-many", refused(hold(area, hour, "any")));
        assertEquals("zones.hold-in-the-past", refused(hold(area, Duration.ZERO, "any", person("a0"))));
        assertEquals(
                "zones.hold-too-long", refused(hold(area, Duration.ofHours(12).plusSeconds(1), "any", person("a0"))));
        holds.request(hold(area, Duration.ofHours(12), "any", person("a0")), tracer, now)
                .orThrow();
    }
}
