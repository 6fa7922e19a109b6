package org.huhang.duty;

import static org.huhang.duty.MusterTown.DISPATCHER;
import static org.huhang.duty.MusterTown.NOON;
import static org.huhang.duty.MusterTown.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huhang.notices.Notices;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Span;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Naming people for a muster, and what happens to them.
@QuarkusTest
@QuarkusTestResource(House.class)
class MustersAppTest {
    private static @Nullable MusterTown loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Notices notices;

    @Inject
    Musters musters;

    @Inject
    MusterStore store;

    @Inject
    MusterBoard board;

    @Inject
    Namings namings;

    @Inject
    Calls calls;

    @Inject
    Leaves leaves;

    @Inject
    Workforce workforce;

    private MusterTown town() {
        var known = loaded == null ? MusterTown.load(jdbi, notices, musters) : loaded;
        loaded = known;
        return known;
    }

    @BeforeEach
    void nobodyIsCalled() {
        town();
        jdbi.useHandle(h -> h.execute("truncate duty.call_facts, duty.leaves, duty.leave_cancellations"));
    }

    @Test
    void askedNamedConfirmedAndPresentFollowFromFacts() {
        var demand = town().demand(3);
        assertEquals(new Figures(3, 0, 0, 0, 0, 3), figures(demand, NOON));
        name(demand, NOON, "李强", "王建国").orThrow();
        assertEquals(new Figures(3, 2, 0, 0, 0, 1), figures(demand, NOON));
        act(demand, "李强", CallAct.CONFIRMED, null, NOON.plusSeconds(60)).orThrow();
        act(demand, "王建国", CallAct.DECLINED, "在外地", NOON.plusSeconds(90)).orThrow();
        assertEquals(new Figures(3, 1, 1, 0, 1, 2), figures(demand, NOON.plusSeconds(90)));
        act(demand, "李强", CallAct.ARRIVED, null, NOON.plusSeconds(120)).orThrow();
        assertEquals(new Figures(3, 1, 1, 1, 1, 2), figures(demand, NOON.plusSeconds(120)));
        act(demand, "李强", CallAct.LEFT, null, NOON.plusSeconds(180)).orThrow();
        assertEquals(new Figures(3, 1, 1, 0, 1, 2), figures(demand, NOON.plusSeconds(180)));
        assertEquals(
                new Figures(3, 2, 0, 0, 0, 1),
                figures(demand, NOON.plusSeconds(59)),
                "as it stood before he confirmed");
    }

    @Test
    void whereNobodyStatedANumberNothingIsMissing() {
        var demand = town().demand(null);
        name(demand, NOON, "李强").orThrow();
        assertEquals(new Figures(null, 1, 0, 0, 0, null), figures(demand, NOON));
    }

    @Test
    void noMoreAreNamedThanAreAskedForAndWhoDeclinedLeavesAPlace() {
        var demand = town().demand(2);
        assertRefused("duty.more-than-asked", name(demand, NOON, "李强", "王建国", "覃芳"));
        name(demand, NOON, "李强", "王建国").orThrow();
        assertRefused("duty.more-than-asked", name(demand, NOON, "覃芳"));
        act(demand, "李强", CallAct.DECLINED, "发热", NOON).orThrow();
        name(demand, NOON, "覃芳").orThrow();
        assertEquals(new Figures(2, 2, 0, 0, 1, 0), figures(demand, NOON));
    }

    @Test
    void ofTwoDispatchersWhoNameOnePersonAtOnceOneIsToldWhereThePersonIs() throws Exception {
        var demands = IntStream.range(0, 8).mapToObj(_ -> town().demand(null)).toList();
        var person = town().person("覃芳");
        var free = town().person("李强");
        List<Outcome<DemandId>> outcomes;
        try (var threads = Executors.newFixedThreadPool(8)) {
            outcomes = threads
                    .invokeAll(demands.stream()
                            .<Callable<Outcome<DemandId>>>map(demand -> () -> namings.name(
                                    new Namings.Naming(Ids.next(), demand, List.of(person, free)),
                                    _ -> true,
                                    DISPATCHER,
                                    NOON))
                            .toList())
                    .stream()
                    .map(each -> {
                        try {
                            return each.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
        assertEquals(1, outcomes.stream().filter(Outcome.Done.class::isInstance).count());
        outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .forEach(refused -> assertRefused("duty.taken", refused));
        assertEquals(
                2,
                demands.stream()
                        .mapToInt(demand -> figures(demand, NOON).named())
                        .sum(),
                "whoever came second named nobody, those who were free included");
    }

    @Test
    void theSecondIsToldWhatTheyMaySeeAndNoMore() {
        var first = town().demand(null);
        name(first, NOON, "覃芳").orThrow();
        var second = town().demand(null);
        var seen = assertRefused("duty.taken", name(second, NOON, "覃芳"));
        assertEquals("张家界市永定区人民法院", seen.params().get("organization"));
        assertEquals("解放社区卡点", seen.params().get("place"));
        assertEquals("2021-07-31 12:00", seen.params().get("start"));
        var unseen = assertRefused(
                "duty.taken-unseen",
                namings.name(
                        new Namings.Naming(Ids.next(), second, List.of(town().person("覃芳"))), _ -> false, OTHER, NOON));
        assertNull(unseen.params().get("organization"));
        var taken = (List<?>) Objects.requireNonNull(unseen.params().get("people"));
        assertNull(assertInstanceOf(Taken.class, taken.getFirst()).place());
    }

    @Test
    void aPersonIsFreeAgainTheMomentTheOtherDutyEnds() {
        var notice = town().notice();
        var court = town().city().court;
        var end = NOON.plus(Duration.ofHours(8));
        name(town().demand(notice, court, null, null, NOON, end), NOON, "李强").orThrow();
        assertRefused(
                "duty.taken", name(town().demand(notice, court, null, null, end.minusSeconds(1), null), NOON, "李强"));
        name(town().demand(notice, court, null, null, end, null), NOON, "李强").orThrow();
        assertRefused(
                "duty.taken-open",
                name(town().demand(notice, court, null, null, end.plus(Duration.ofDays(300)), null), NOON, "李强"));
    }

    @Test
    void byANoticeThatHoldsNoMoreNobodyIsNamedAndNobodyConfirms() {
        var notice = town().notice();
        var demand = town().demand(notice, town().city().court, null, null, NOON, null);
        name(demand, NOON, "李强").orThrow();
        var holds = town().supersede(notice);
        var refused = assertRefused("duty.notice-holds-no-more", name(demand, NOON, "覃芳"));
        assertEquals(holds, refused.params().get("noticeId"));
        assertRefused("duty.notice-holds-no-more", act(demand, "李强", CallAct.CONFIRMED, null, NOON));
        act(demand, "李强", CallAct.WITHDRAWN, "通知已被替代", NOON).orThrow();
        assertRefused(
                "duty.notice-holds-no-more",
                musters.call(
                        new NewMuster(
                                new MusterId(Ids.next()),
                                notice,
                                MusterTown.post(),
                                NOON,
                                null,
                                null,
                                List.of(new NewMuster.NewDemand(
                                        new DemandId(Ids.next()),
                                        town().city().court,
                                        MusterTown.post(),
                                        null,
                                        town().area(),
                                        null,
                                        MusterTown.post(),
                                        1))),
                        DISPATCHER,
                        NOON));
    }

    @Test
    void theSameSubmissionAgainIsTheSameAndAnotherBodyIsRefused() {
        var demand = town().demand(1);
        var naming = new Namings.Naming(Ids.next(), demand, List.of(town().person("李强")));
        namings.name(naming, _ -> true, DISPATCHER, NOON).orThrow();
        namings.name(naming, _ -> true, DISPATCHER, NOON).orThrow();
        assertEquals(1, rows(demand));
        assertRefused(
                "shared.id-used-for-other-content",
                namings.name(
                        new Namings.Naming(naming.id(), demand, List.of(town().person("覃芳"))),
                        _ -> true,
                        DISPATCHER,
                        NOON));
        var decline = new Calls.Change(Ids.next(), demand, town().person("李强"), CallAct.DECLINED, "在外地");
        calls.change(decline, CallWay.SELF, OTHER, NOON).orThrow();
        calls.change(decline, CallWay.SELF, OTHER, NOON).orThrow();
        assertEquals(2, rows(demand));
    }

    @Test
    void aNamingThatWasRefusedCanBeSentAgainOnceItFits() {
        var full = town().demand(null);
        name(full, NOON, "李强").orThrow();
        var demand = town().demand(null);
        var naming = new Namings.Naming(Ids.next(), demand, List.of(town().person("李强")));
        assertRefused("duty.taken", namings.name(naming, _ -> true, DISPATCHER, NOON));
        act(full, "李强", CallAct.WITHDRAWN, "换人", NOON).orThrow();
        namings.name(naming, _ -> true, DISPATCHER, NOON).orThrow();
        assertEquals(1, figures(demand, NOON).named());
    }

    @Test
    void onlyOwnStaffAndTheirSubUnitsAreNamed() {
        name(town().demand(null), NOON, "王小明").orThrow();
        assertRefused("duty.not-of-organization", name(town().demand(null), NOON, "王丽"));
    }

    @Test
    void whoLacksTheSkillIsNotNamed() {
        var demand = town().demand(town().notice(), town().city().court, null, "SAMPLING", NOON, null);
        var refused = assertRefused("duty.cannot-be-named", name(demand, NOON, "李强"));
        assertEquals(
                List.of(new Namings.Hindered(town().person("李强"), List.of(Hindrance.LACKS_SKILL))),
                refused.params().get("people"));
    }

    /// Courts register and scan (`duty.system_skills`).
    @Test
    void whatTheirWorkProvesNeedsNoOtherEvidence() {
        name(town().demand(town().notice(), town().city().court, null, "REGISTRATION", NOON, null), NOON, "李强", "王小明")
                .orThrow();
        var person = town().person("王建国");
        assertEquals(
                Map.of(person, Set.of("REGISTRATION")),
                workforce.skillsOf(List.of(person), LocalDate.of(2021, 7, 31)),
                "rosters go by the same");
    }

    @Test
    void leaveCancelledForAFewDaysIsLeftBeforeAndAfter() {
        var court = town().city().court;
        var person = town().person("覃芳");
        var end = NOON.plus(Duration.ofDays(14));
        leaves.grant(new Leave(new LeaveId(Ids.next()), person, court, NOON, end, "年休"), DISPATCHER, NOON)
                .orThrow();
        var from = NOON.plus(Duration.ofDays(2));
        var until = NOON.plus(Duration.ofDays(4));
        var cancelled = new LeaveCancellation(new LeaveCancellationId(Ids.next()), court, town().notice(), from, until);
        leaves.cancel(cancelled, DISPATCHER, NOON).orThrow();
        assertEquals(
                List.of(new Workforce.Gone(person, NOON, from), new Workforce.Gone(person, until, end)),
                workforce.onLeave(List.of(person), new Span(NOON, end), NOON));
        name(town().demand(town().notice(), court, null, null, from, until), NOON, "覃芳")
                .orThrow();
    }

    @Test
    void leaveKeepsSomebodyFromBeingNamedUntilANoticeCancelsIt() {
        var court = town().city().court;
        var granted = new Leave(
                new LeaveId(Ids.next()),
                town().person("覃芳"),
                court,
                NOON.minus(Duration.ofDays(1)),
                NOON.plus(Duration.ofDays(3)),
                "年休");
        leaves.grant(granted, DISPATCHER, NOON).orThrow();
        var demand = town().demand(town().notice(), court, null, null, NOON, NOON.plus(Duration.ofDays(1)));
        assertRefused("duty.cannot-be-named", name(demand, NOON, "覃芳"));
        var notice = town().notice();
        leaves.cancel(
                        new LeaveCancellation(new LeaveCancellationId(Ids.next()), court, notice, NOON, null),
                        DISPATCHER,
                        NOON)
                .orThrow();
        assertEquals(Set.of(), leaves.standing(List.of(granted), NOON), "called back");
        name(demand, NOON, "覃芳").orThrow();
        town().supersede(notice);
        assertEquals(Set.of(granted.id()), leaves.standing(List.of(granted), NOON), "what cancelled it holds no more");
    }

    @Test
    void nobodyConfirmsTwiceOrForSomebodyWhoWasNeverNamed() {
        var demand = town().demand(null);
        assertRefused("duty.never-named", act(demand, "李强", CallAct.CONFIRMED, null, NOON));
        name(demand, NOON, "李强").orThrow();
        act(demand, "李强", CallAct.CONFIRMED, null, NOON).orThrow();
        var refused = assertRefused("duty.not-after-that", act(demand, "李强", CallAct.CONFIRMED, null, NOON));
        assertEquals(Map.of("state", CallAct.CONFIRMED, "act", CallAct.CONFIRMED), refused.params());
        assertRefused("duty.why-not", act(demand, "李强", CallAct.DECLINED, " ", NOON));
    }

    private Outcome<DemandId> name(DemandId demand, Instant now, String... people) {
        return namings.name(
                new Namings.Naming(
                        Ids.next(),
                        demand,
                        List.of(people).stream().map(town()::person).toList()),
                _ -> true,
                DISPATCHER,
                now);
    }

    private Outcome<DemandId> act(DemandId demand, String person, CallAct act, @Nullable String reason, Instant now) {
        PersonId id = town().person(person);
        return calls.change(new Calls.Change(Ids.next(), demand, id, act, reason), CallWay.TELEPHONE, DISPATCHER, now);
    }

    private Figures figures(DemandId id, Instant at) {
        var demand = store.findDemand(id).orElseThrow();
        var behind = board.behind(demand, at);
        return Figures.of(demand.asked(), behind.calls(), behind.present());
    }

    private int rows(DemandId demand) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from duty.call_facts where demand_id = :id")
                .bind("id", demand)
                .mapTo(int.class)
                .one());
    }

    private static Refusal assertRefused(String code, Outcome<?> outcome) {
        var refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals(code, refused.refusal().code());
        return refused.refusal();
    }
}
