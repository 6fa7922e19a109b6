package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.planning.Person;
import org.huhang.planning.Rule;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was told of a person changes what a roster asks of them: closed loops, and limits agreed with them alone.
@QuarkusTest
@QuarkusTestResource(House.class)
class ConditionsAppTest {
    private static @Nullable RosterTown loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Posts posts;

    @Inject
    Plans plans;

    @Inject
    PlanStore store;

    @Inject
    PlanLoader loader;

    @Inject
    DraftStore drafts;

    @Inject
    Replans replans;

    @Inject
    Loops loops;

    @Inject
    LoopStore loopStore;

    @Inject
    Agreements agreements;

    @Inject
    RosterDesk desk;

    private RosterTown town() {
        var known = loaded == null ? RosterTown.load(jdbi, posts, plans) : loaded;
        loaded = known;
        return known;
    }

    @BeforeEach
    void nothingIsToldAndNothingIsInForce() {
        town().forget();
    }

    /// All but one live in the loop; one of them leaves it on Tuesday morning, is replaced inside, and is
    /// planned outside.
    @Test
    void whoLeavesAClosedLoopIsReplacedInItAndStandsOutsideOfIt() throws Exception {
        var inside = new PostId(Ids.next());
        posts.record(town().post(inside, null, "东郊隔离点"), RosterTown.SUNDAY);
        var plan = store.find(town().planned(3, inside)).orElseThrow();
        var people =
                store.listPeople(plan.id()).stream().map(PlanPerson::personId).toList();
        loops.record(
                new Loops.NewLoopStay(Ids.next(), "东郊隔离点", people.subList(1, people.size()), RosterTown.SUNDAY, null),
                RosterTown.SUNDAY);
        var draft = desk.drafted(desk.search(plan.id(), 1));
        var published = desk.publish(plan.id(), draft, null).orThrow();
        int[] before = drafts.holders(draft);
        assertEquals(0, drafts.find(plan.id(), draft).orElseThrow().tally().hard());
        assertTrue(Arrays.stream(before).noneMatch(each -> each == 0), "who is outside never enters");

        var leaves = Instant.parse("2021-08-03T00:00:00Z");
        var seats = store.listSeats(plan.id());
        int one = Arrays.stream(before)
                .filter(each -> ofPerson(seats, before, each)
                        .anyMatch(seat -> seat.endAt().isAfter(leaves)))
                .filter(each -> ofPerson(seats, before, each)
                        .anyMatch(seat -> !seat.endAt().isAfter(leaves)))
                .findFirst()
                .orElseThrow();
        var who = people.get(one);
        var stay = loopStore.listOf(List.of(who), leaves, leaves.plusSeconds(1)).getFirst();
        assertEquals(List.of(), desk.leftOf(who));
        var ending = new Loops.NewLoopEnding(Ids.next(), leaves, "家中有事");
        for (int sent = 0; sent < 2; sent++) {
            loops.end(stay.id(), ending, RosterTown.PLANNER, RosterTown.SUNDAY).orThrow();
        }
        assertRefused(
                "posts.out-of-loop-by-then",
                loops.end(
                        stay.id(),
                        new Loops.NewLoopEnding(Ids.next(), leaves.plusSeconds(1), "any"),
                        RosterTown.PLANNER,
                        RosterTown.SUNDAY));
        var after = ofPerson(seats, before, one)
                .filter(seat -> seat.endAt().isAfter(leaves))
                .toList();
        var left = desk.leftOf(who).getFirst();
        assertEquals(
                List.of(
                        stay.id().value(),
                        plan.id(),
                        after.size(),
                        after.getFirst().startAt()),
                List.of(left.causeId(), left.planId(), left.seats(), left.first()));

        var id = new DraftId(Ids.next());
        replans.replan(plan, new Replans.NewReplan(id, "出环"), RosterTown.PLANNER, RosterTown.SUNDAY)
                .orThrow();
        var mended = drafts.find(plan.id(), id).orElseThrow();
        assertEquals(
                List.of(0L, 0L), List.of(mended.tally().hard(), mended.tally().unfilled()));
        desk.publish(plan.id(), id, published).orThrow();
        assertEquals(List.of(), desk.leftOf(who));

        var outside = new PostId(Ids.next());
        posts.record(town().post(outside, null), RosterTown.SUNDAY);
        var next = town().plan(RosterTown.MONDAY.plusDays(4), 1, outside);
        plans.record(next, RosterTown.SUNDAY);
        int[] holders = drafts.holders(desk.drafted(desk.search(next.id(), 0)));
        var holding = Arrays.stream(holders).boxed().collect(Collectors.toSet());
        assertTrue(Set.of(-1, 0, one).containsAll(holding), holding.toString());
        assertTrue(holding.contains(one), holding.toString());
    }

    /// Shifts last six and a half hours from 07:00 and 13:30 and five and a half at night: who may serve five
    /// at a time, such as an officer who is pregnant, holds none.
    @Test
    void withWhomAShorterShiftIsAgreedHoldsNoneThatIsLonger() throws Exception {
        var plan = store.find(town().planned(3)).orElseThrow();
        var draft = desk.drafted(desk.search(plan.id(), 1));
        var published = desk.publish(plan.id(), draft, null).orThrow();
        int[] before = drafts.holders(draft);
        var who = store.listPeople(plan.id()).get(before[0]).personId();
        var id = new AgreementId(Ids.next());
        var told = new Agreements.NewAgreement(
                id, who, RosterTown.MONDAY, null, new AgreedLimits(330, null, null, false), "孕期");
        for (int sent = 0; sent < 2; sent++) {
            agreements.tell(told, RosterTown.PLANNER, RosterTown.SUNDAY).orThrow();
        }
        var seats = store.listSeats(plan.id());
        long tooLong = ofPerson(seats, before, before[0])
                .filter(ConditionsAppTest::isByDay)
                .count();
        if (tooLong > 0) {
            var left = desk.leftOf(who).getFirst();
            assertEquals(List.of(id.value(), (int) tooLong), List.of(left.causeId(), left.seats()));
        }
        var mended = new DraftId(Ids.next());
        replans.replan(plan, new Replans.NewReplan(mended, "孕期"), RosterTown.PLANNER, RosterTown.SUNDAY)
                .orThrow();
        assertHoldsNoLongShift(plan, mended, before[0]);
        desk.publish(plan.id(), mended, published).orThrow();
        assertEquals(List.of(), desk.leftOf(who));

        var solved = desk.drafted(desk.search(plan.id(), 0));
        assertHoldsNoLongShift(plan, solved, before[0]);
        int[] holders = drafts.holders(solved);
        int night = seats.stream()
                .filter(seat -> !isByDay(seat) && holders[seat.position()] >= 0)
                .findFirst()
                .orElseThrow()
                .position();
        var hand = holders.clone();
        hand[night] = before[0];
        var staffing = loader.load(plan, RosterTown.SUNDAY);
        assertEquals(
                told.limits(), RosterViews.why(staffing, hand, night).agreed(), "the reasons name what was agreed");

        agreements
                .end(
                        id,
                        new Agreements.NewAgreementEnding(Ids.next(), RosterTown.MONDAY),
                        RosterTown.PLANNER,
                        RosterTown.SUNDAY)
                .orThrow();
        assertEquals(
                Person.Limits.OF_THE_RULES,
                loader.load(plan, RosterTown.SUNDAY)
                        .staffing
                        .people()
                        .get(before[0])
                        .limits(),
                "called off");
        assertRefused(
                "posts.agreement-over-by-then",
                agreements.end(
                        id,
                        new Agreements.NewAgreementEnding(Ids.next(), RosterTown.MONDAY.plusDays(1)),
                        RosterTown.PLANNER,
                        RosterTown.SUNDAY));
    }

    private static boolean isByDay(SeatRow seat) {
        return Duration.between(seat.startAt(), seat.endAt()).toMinutes() > 330;
    }

    private void assertHoldsNoLongShift(RosterPlan plan, DraftId draft, int person) {
        assertEquals(
                0,
                ofPerson(store.listSeats(plan.id()), drafts.holders(draft), person)
                        .filter(ConditionsAppTest::isByDay)
                        .count());
        assertEquals(0, drafts.find(plan.id(), draft).orElseThrow().tally().hard());
    }

    /// One of two nights in a row breaks a rule, until the person accepts it.
    @Test
    void whoAcceptsNightsInARowBreaksNothingByThem() throws Exception {
        var plan = store.find(town().planned(2)).orElseThrow();
        var seats = store.listSeats(plan.id());
        var nights = seats.stream()
                .filter(SeatRow::night)
                .filter(seat ->
                        seat.startAt().atZone(ZoneId.of("Asia/Shanghai")).getHour() == 20)
                .toList();
        int[] holders = new int[seats.size()];
        Arrays.fill(holders, -1);
        holders[nights.getFirst().position()] = 0;
        holders[nights.getLast().position()] = 0;
        assertEquals(1, loader.load(plan, RosterTown.SUNDAY).tally(holders).of(Rule.NIGHTS_IN_A_ROW));
        agreements
                .tell(
                        new Agreements.NewAgreement(
                                new AgreementId(Ids.next()),
                                store.listPeople(plan.id()).getFirst().personId(),
                                RosterTown.MONDAY,
                                RosterTown.MONDAY.plusDays(2),
                                new AgreedLimits(null, null, null, true),
                                "本人同意"),
                        RosterTown.PLANNER,
                        RosterTown.SUNDAY)
                .orThrow();
        assertEquals(0, loader.load(plan, RosterTown.SUNDAY).tally(holders).hard());
    }

    /// The rest agreed with one person stands around what another roster asks of them, too; that of the others is the
    /// rules'.
    @Test
    void theRestThatIsAgreedIsKeptBetweenRosters() throws Exception {
        var first = town().planned(1);
        var draft = desk.drafted(desk.search(first, 0));
        desk.publish(first, draft, null).orThrow();
        int[] holders = drafts.holders(draft);
        var next = town().planned(1);
        var rest = loader.load(store.find(next).orElseThrow(), RosterTown.SUNDAY)
                .limits
                .restMinutes();
        assertEquals(List.of(rest), restOf(next, first, holders, holders[0]));

        agreements
                .tell(
                        new Agreements.NewAgreement(
                                new AgreementId(Ids.next()),
                                store.listPeople(first).get(holders[0]).personId(),
                                RosterTown.MONDAY,
                                null,
                                new AgreedLimits(null, 960, null, false),
                                "康复期"),
                        RosterTown.PLANNER,
                        RosterTown.SUNDAY)
                .orThrow();
        assertEquals(List.of(960), restOf(next, first, holders, holders[0]));
        int other = Arrays.stream(holders)
                .filter(each -> each >= 0 && each != holders[0])
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(rest), restOf(next, first, holders, other));
    }

    /// How long before each of the seats that somebody holds in one plan another plan does not ask for them.
    private List<Integer> restOf(PlanId plan, PlanId held, int[] holders, int person) {
        var away = loader.load(store.find(plan).orElseThrow(), RosterTown.SUNDAY)
                .staffing
                .people()
                .get(person)
                .away();
        return ofPerson(store.listSeats(held), holders, person)
                .map(seat -> away.stream()
                        .filter(span -> span.start() <= seat.startAt().getEpochSecond()
                                && span.end() >= seat.endAt().getEpochSecond())
                        .mapToLong(span -> seat.startAt().getEpochSecond() - span.start())
                        .min()
                        .orElseThrow())
                .map(seconds -> (int) (seconds / 60))
                .distinct()
                .toList();
    }

    @Test
    void whatARosterWouldNotHoldToIsNotAgreed() {
        var who = store.listPeople(town().planned(1)).getFirst().personId();
        assertRefused("posts.agreed-shift", agreed(who, new AgreedLimits(721, null, null, false), 1));
        assertRefused("posts.nothing-agreed", agreed(who, new AgreedLimits(null, null, null, false), 1));
        assertRefused("posts.ends-before-start", agreed(who, new AgreedLimits(240, null, null, false), 0));
        assertRefused(
                "posts.no-such-person", agreed(new PersonId(Ids.next()), new AgreedLimits(240, null, null, false), 1));
    }

    private Outcome<AgreementId> agreed(PersonId who, AgreedLimits limits, int days) {
        return agreements.tell(
                new Agreements.NewAgreement(
                        new AgreementId(Ids.next()),
                        who,
                        RosterTown.MONDAY,
                        RosterTown.MONDAY.plusDays(days),
                        limits,
                        "any"),
                RosterTown.PLANNER,
                RosterTown.SUNDAY);
    }

    private static Stream<SeatRow> ofPerson(List<SeatRow> seats, int[] holders, int person) {
        return seats.stream().filter(seat -> holders[seat.position()] == person);
    }

    private static void assertRefused(String code, Outcome<?> outcome) {
        assertEquals(
                code, assertInstanceOf(Outcome.Refused.class, outcome).refusal().code());
    }
}
