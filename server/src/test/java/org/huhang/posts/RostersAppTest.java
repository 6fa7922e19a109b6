package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.huhang.notices.Notices;
import org.huhang.planning.Capacity;
import org.huhang.planning.Roster;
import org.huhang.planning.Rule;
import org.huhang.planning.Shortage;
import org.huhang.planning.Tally;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rosters from the plan to the replan, verb by verb.
@QuarkusTest
@QuarkusTestResource(House.class)
class RostersAppTest {
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
    PlanCrew crew;

    @Inject
    RosterDesk desk;

    @Inject
    Runs runs;

    @Inject
    RunStore runStore;

    @Inject
    SearchTimer timer;

    @Inject
    DraftStore drafts;

    @Inject
    HandChanges hand;

    @Inject
    PublicationStore publications;

    @Inject
    Replans replans;

    @Inject
    Absences absences;

    @Inject
    Notices notices;

    @Inject
    RosterNews news;

    @Inject
    Heats heats;

    @Inject
    RosterBoard board;

    private RosterTown town() {
        var known = loaded == null ? RosterTown.load(jdbi, posts, plans) : loaded;
        loaded = known;
        return known;
    }

    @BeforeEach
    void nobodyIsAwayAndNothingIsInForce() {
        town().forget();
    }

    @Test
    void aPlanHoldsASeatForEachOfThePeopleAskedFor() {
        var plan = store.find(town().planned(3)).orElseThrow();
        var seats = store.listSeats(plan.id());
        assertEquals(3 * 4 * 2, seats.size());
        assertEquals(3 * 2 * 2, seats.stream().filter(SeatRow::night).count(), "20:00 and 01:30, two each");
        assertEquals(RosterTown.STAFF, store.listPeople(plan.id()).size());
        assertFalse(plans.record(
                new NewPlan(plan.id(), "any", plan.areaId(), plan.startDate(), 1, List.of(), List.of(), null),
                RosterTown.SUNDAY));
        var staffing = loader.load(plan, RosterTown.SUNDAY);
        assertEquals(List.of(), Capacity.check(staffing.staffing));
        assertEquals(0, plans.diff(plan, RosterTown.SUNDAY).size());
    }

    /// 20:00 to 01:30 and 01:30 to 07:00 are one night, whatever day it is by then.
    @Test
    void whoComesAfterMidnightServesInTheNightOfTheDayBefore() {
        var plan = store.find(town().planned(2)).orElseThrow();
        long monday = RosterTown.MONDAY.toEpochDay();
        var nights = loader.load(plan, RosterTown.SUNDAY).staffing.seats().stream()
                .filter(org.huhang.planning.Seat::night)
                .map(seat -> List.of(seat.day() - monday, seat.nightOf() - monday))
                .distinct()
                .sorted(Comparator.comparing(List::toString))
                .toList();
        assertEquals(List.of(List.of(0L, -1L), List.of(0L, 0L), List.of(1L, 0L), List.of(1L, 1L)), nights);
    }

    @Test
    void aSearchEndsWithADraftThatBreaksNothing() throws Exception {
        var plan = town().planned(3);
        var run = search(plan, 1);
        var draft = drafts.find(plan, drafted(run)).orElseThrow();
        assertEquals(DraftOrigin.SOLVED, draft.origin());
        assertEquals(
                List.of(0L, 0L), List.of(draft.tally().hard(), draft.tally().unfilled()));
        var view = runs.view(runStore.find(run).orElseThrow());
        assertEquals(RunState.ENDED, view.state());
        assertFalse(view.progress().isEmpty());
        assertEquals(
                DraftOrigin.FIRST,
                drafts.find(plan, drafted(search(plan, 0))).orElseThrow().origin());
    }

    /// The row that it left says where it was: four of five seconds, and the best so far.
    @Test
    void aSearchOfAKilledServerIsTakenUpWhereItWas() throws Exception {
        var plan = town().planned(3);
        int[] best = drafts.holders(drafted(search(plan, 0)));
        var run = new RunId(Ids.next());
        runStore.add(run, plan, null, 5, 1, null, RosterTown.SUNDAY);
        runStore.fact(run, "BEGUN", null, null, RosterTown.SUNDAY);
        var killed = Ids.next();
        var now = Instant.now();
        runStore.claim(run, killed, now, now);
        runStore.keep(run, killed, now, 4_000, best);
        assertTrue(timer.run(run.value(), now).isPresent());
        Thread.sleep(500);
        assertEquals(1, begun(run), "somebody was seen at it just now");

        runStore.keep(run, killed, now.minusSeconds(60), 4_000, best);
        assertTrue(timer.run(run.value(), now).isPresent());
        var draft = drafts.find(plan, drafted(run)).orElseThrow();
        assertEquals(2, begun(run));
        assertEquals(0, draft.tally().hard() + draft.tally().unfilled());
        var points = runStore.listPoints(run, 100);
        assertTrue(points.getFirst().elapsedMillis() >= 4_000, points.toString());
        assertEquals(Optional.empty(), timer.run(run.value(), now));
        assertEquals(
                1,
                drafts.list(plan, 10).stream()
                        .filter(each -> run.equals(each.runId()))
                        .count());
    }

    @Test
    void aSearchIsStoppedAndItsBestIsKept() throws Exception {
        var plan = town().planned(3);
        var run = desk.asked(plan, 600);
        RosterDesk.waitFor(() -> runStore.find(run).orElseThrow().begun());
        assertRefused("posts.run-going", runs.ask(plan, new Runs.NewRun(new RunId(Ids.next()), 1, null), null, now()));
        runs.stop(Ids.next(), run, RosterTown.PLANNER, now()).orThrow();
        long begun = System.nanoTime();
        drafted(run);
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 8);
        assertTrue(runStore.isStopAsked(run));
    }

    @Test
    void ofTwoWhoPublishAtOnceTheSecondIsTold() throws Exception {
        var plan = town().planned(2);
        var draft = drafted(search(plan, 0));
        var first = publish(plan, draft, null).orThrow();
        assertRefused("posts.published-meanwhile", publish(plan, draft, null));
        publish(plan, draft, first).orThrow();
        assertEquals(2, publications.list(plan, 10).size());
        assertTrue(Objects.requireNonNull(publications.counts(List.of(first)).get(first))
                        .told()
                > 0);
    }

    @Test
    void onePostAndHourHasOneRosterInForce() throws Exception {
        var gate = new PostId(Ids.next());
        posts.record(town().post(gate, null), RosterTown.SUNDAY);
        var first = town().planned(2, gate);
        var second = town().planned(1, gate);
        var draft = drafted(search(second, 0));
        publish(first, drafted(search(first, 0)), null).orThrow();
        assertRefused("posts.covered-already", publish(second, draft, null));
    }

    @Test
    void aRosterMayBeginWhereAnotherOfThePostEnds() throws Exception {
        var gate = new PostId(Ids.next());
        posts.record(town().post(gate, null), RosterTown.SUNDAY);
        var first = town().planned(2, gate);
        publish(first, drafted(search(first, 0)), null).orThrow();
        var next = town().plan(RosterTown.MONDAY.plusDays(2), 1, gate);
        plans.record(next, RosterTown.SUNDAY);
        publish(next.id(), drafted(search(next.id(), 0)), null).orThrow();
        var last = town().plan(RosterTown.MONDAY.plusDays(1), 1, gate);
        plans.record(last, RosterTown.SUNDAY);
        assertRefused("posts.covered-already", publish(last.id(), drafted(search(last.id(), 0)), null));
    }

    @Test
    void anOpenPageOfWhomItConcernsHearsOfIt() throws Exception {
        var plan = town().planned(2);
        var draft = drafted(search(plan, 0));
        int[] holders = drafts.holders(draft);
        var person = store.listPeople(plan).get(holders[0]).personId();
        var heard = new ArrayBlockingQueue<PublicationId>(10);
        var others = new ArrayBlockingQueue<PublicationId>(10);
        var page = news.pages().open(List.of(person.value()), heard::offer);
        var planned = new ArrayBlockingQueue<PublicationId>(10);
        var other = news.pages().open(List.of(Ids.next()), others::offer);
        var planner = news.pages().open(List.of(plan.value()), planned::offer);
        try {
            var published = publish(plan, draft, null).orThrow();
            assertEquals(published, heard.poll(10, TimeUnit.SECONDS));
            assertEquals(published, planned.poll(10, TimeUnit.SECONDS));
            assertEquals(List.of(), List.copyOf(others));
        } finally {
            news.pages().close(planner);
            news.pages().close(page);
            news.pages().close(other);
        }
    }

    @Test
    void whatAnotherNoticeEndedIsNotPutInForce() throws Exception {
        var notice = town().notice(notices);
        var post = new PostId(Ids.next());
        posts.record(town().post(post, notice), RosterTown.SUNDAY);
        var plan = town().plan(2, post);
        plans.record(plan, RosterTown.SUNDAY);
        var draft = drafted(search(plan.id(), 0));
        var other = town().notice(notices);
        town().supersede(notice, other);
        assertRefused("posts.notice-of-post-ended", publish(plan.id(), draft, null));
        assertRefused(
                "posts.notice-ended",
                posts.open(town().post(new PostId(Ids.next()), notice), RosterTown.PLANNER, RosterTown.SUNDAY));
    }

    @Test
    void whoCannotComeIsReplacedAndFewAreDisturbed() throws Exception {
        var plan = store.find(town().planned(3)).orElseThrow();
        var draft = drafted(search(plan.id(), 1));
        var published = publish(plan.id(), draft, null).orThrow();
        var seats = store.listSeats(plan.id());
        int[] before = drafts.holders(draft);
        var missed = seats.get(8);
        var person = store.listPeople(plan.id()).get(before[8]).personId();
        absences.report(
                List.of(new Absences.NewAbsence(
                        new AbsenceId(Ids.next()), person, AbsenceKind.CONTACT, missed.startAt(), null, "密接")),
                RosterTown.SUNDAY);
        // who holds the seat beside it had called theirs off: nobody is barred by it
        var well = store.listPeople(plan.id()).get(before[9]).personId();
        var calledOff = new AbsenceId(Ids.next());
        var during = missed.startAt().plus(Duration.ofMinutes(30));
        absences.report(
                List.of(new Absences.NewAbsence(calledOff, well, AbsenceKind.AWAY, during, null, "外出")),
                RosterTown.SUNDAY);
        assertEquals(List.of(calledOff.value()), causesLeftOf(well));
        absences.end(calledOff, new Absences.NewEnding(Ids.next(), during), RosterTown.PLANNER, RosterTown.SUNDAY)
                .orThrow();
        assertEquals(List.of(), causesLeftOf(well));
        var left = leftOf(person);
        assertEquals(
                seats.stream()
                        .filter(each -> before[each.position()] == before[8])
                        .filter(each -> each.endAt().isAfter(missed.startAt()))
                        .count(),
                left.getFirst().seats());
        assertEquals(
                List.of(plan.id(), missed.startAt()),
                List.of(left.getFirst().planId(), left.getFirst().first()));
        var id = new DraftId(Ids.next());
        long begun = System.nanoTime();
        replans.replan(plan, new Replans.NewReplan(id, "成为密接"), RosterTown.PLANNER, RosterTown.SUNDAY)
                .orThrow();
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 2_000);
        var view = drafts.findReplan(id).orElseThrow();
        assertEquals(List.of(before[8]), view.absent());
        assertEquals(List.of(), view.open());
        int[] after = drafts.holders(id);
        int own = (int) Arrays.stream(before).filter(each -> each == before[8]).count();
        assertTrue(view.disturbed().size() <= 3 * own, view.toString());
        for (var seat : seats) {
            if (!seat.startAt().isBefore(missed.startAt())) {
                assertTrue(after[seat.position()] != before[8], "seat " + seat.position());
            }
        }
        var next = publish(plan.id(), id, published).orThrow();
        assertEquals(List.of(), leftOf(person), "nothing is left to be replanned");
        assertEquals(
                view.disturbed().size() + 1,
                Objects.requireNonNull(publications.counts(List.of(next)).get(next))
                        .told());
    }

    private List<SeatsLeft.LeftSeats> leftOf(PersonId person) {
        return desk.leftOf(person);
    }

    private List<UUID> causesLeftOf(PersonId person) {
        return leftOf(person).stream().map(SeatsLeft.LeftSeats::causeId).toList();
    }

    @Test
    void whatCannotBeFilledIsNamedAndTheRestIsFilled() throws Exception {
        var post = new PostId(Ids.next());
        posts.record(town().post(post, null), RosterTown.SUNDAY);
        posts.recordRule(
                post,
                new PostRuleId(Ids.next()),
                RosterTown.MONDAY,
                "test",
                List.of(
                        new PostLine(LocalTime.of(8, 0), 480, "POLICE", 2),
                        new PostLine(LocalTime.of(8, 0), 480, null, 1)),
                RosterTown.SUNDAY);
        var wanted = town().plan(1, post);
        plans.record(wanted, RosterTown.SUNDAY);
        var plan = store.find(wanted.id()).orElseThrow();
        var staffing = loader.load(plan, RosterTown.SUNDAY);
        var capacity = RosterViews.capacity(staffing);
        var hours = capacity.shortages().getFirst();
        assertEquals(Shortage.Kind.HOURS, hours.kind());
        assertEquals(List.of("POLICE"), hours.skills());
        assertEquals(List.of(2L, 0L, 2L), List.of(hours.needed(), hours.there(), hours.missing()));
        assertEquals(Instant.parse("2021-08-02T00:00:00Z"), hours.start());
        var draft = drafts.find(plan.id(), drafted(search(plan.id(), 0))).orElseThrow();
        assertEquals(2, draft.tally().unfilled());
        var empty = RosterViews.unfilled(staffing, drafts.holders(draft.id()), 10);
        assertEquals(2, empty.total());
        assertEquals(0, empty.seats().getFirst().able());
    }

    @Test
    void aChangeByHandShowsWhatItBreaksAndIsMadeAllTheSame() throws Exception {
        var plan = store.find(town().planned(2)).orElseThrow();
        var draft = drafted(search(plan.id(), 0));
        int[] before = drafts.holders(draft);
        // the two seats of the first shift
        var wanted = new HandChanges.SeatTaking(1, before[0]);
        var check = hand.check(plan, draft, wanted, RosterTown.SUNDAY).orThrow();
        assertEquals(Rule.ONE_PLACE, check.broken().getFirst().rule());
        assertEquals(0, check.broken().getFirst().otherSeat());
        var id = new DraftId(Ids.next());
        var change = new HandChanges.NewHandChange(id, 1, before[0], "只有他有钥匙");
        for (int sent = 0; sent < 2; sent++) {
            hand.change(plan, draft, change, RosterTown.PLANNER, RosterTown.SUNDAY)
                    .orThrow();
        }
        var made = drafts.find(plan.id(), id).orElseThrow();
        assertEquals(1, made.tally().of(Rule.ONE_PLACE));
        assertEquals(List.of(new SeatChange(1, before[1], before[0])), RosterViews.changes(before, drafts.holders(id)));
        var why = RosterViews.why(loader.load(plan, RosterTown.SUNDAY), drafts.holders(id), 1);
        assertEquals(Rule.ONE_PLACE, why.broken().getFirst().rule());
        assertTrue(why.able() > 0);
        assertRefused(
                "posts.no-such-seat", hand.check(plan, draft, new HandChanges.SeatTaking(99, 0), RosterTown.SUNDAY));
    }

    @Test
    void aNewPostIsAddedToThePlanAndAClosedOneLeavesIt() throws Exception {
        var id = town().planned(2);
        var plan = store.find(id).orElseThrow();
        publish(id, drafted(search(id, 0)), null).orThrow();
        var post = new PostId(Ids.next());
        posts.record(town().post(post, null), RosterTown.SUNDAY);
        plans.grow(plan, new Plans.NewGrowth(Ids.next(), List.of(post)), RosterTown.SUNDAY)
                .orThrow();
        assertEquals(32, store.listSeats(id).size());
        var mended = new DraftId(Ids.next());
        replans.replan(plan, new Replans.NewReplan(mended, "新设卡点"), null, RosterTown.SUNDAY)
                .orThrow();
        // two gates ask for 16 turns a day, and twelve people may serve one each: who came at 01:30 not again at 20:00
        int open = drafts.findReplan(mended).orElseThrow().open().size();
        assertTrue(open >= 8 && open <= 10, open + " stay open");
        assertEquals(
                2,
                Capacity.check(loader.load(plan, RosterTown.SUNDAY).staffing).stream()
                        .filter(shortage -> shortage.kind() == Shortage.Kind.DAY)
                        .count());
        assertEquals(32, drafts.holders(mended).length);
        // after Monday's shifts from 01:30, 07:00 and 13:30
        posts.close(
                        post,
                        new Posts.NewPostClosing(Ids.next(), Instant.parse("2021-08-02T12:00:00Z"), "撤卡", null),
                        RosterTown.PLANNER,
                        RosterTown.SUNDAY)
                .orThrow();
        assertEquals(10, plans.diff(plan, RosterTown.SUNDAY).dropped().size());
        plans.grow(plan, new Plans.NewGrowth(Ids.next(), List.of()), RosterTown.SUNDAY)
                .orThrow();
        assertEquals(22, loader.load(plan, RosterTown.SUNDAY).staffing.seats().size());
        assertEquals(0, plans.diff(plan, RosterTown.SUNDAY).size());
    }

    @Test
    void whoServesInAnotherRosterIsAwayWithTheRestAround() throws Exception {
        var first = town().planned(1);
        var draft = drafted(search(first, 0));
        publish(first, draft, null).orThrow();
        int[] holders = drafts.holders(draft);
        var other = store.find(town().planned(1)).orElseThrow();
        var away = loader.load(other, RosterTown.SUNDAY)
                .staffing
                .people()
                .get(holders[0])
                .away();
        var seat = store.listSeats(first).get(0);
        assertTrue(
                away.contains(new org.huhang.planning.Span(
                        seat.startAt().minus(Duration.ofHours(10)).getEpochSecond(),
                        seat.endAt().plus(Duration.ofHours(10)).getEpochSecond())),
                away.toString());
    }

    /// The first roster ends with the night of Wednesday, the next begins on Thursday: both are one week,
    /// and their nights follow each other.
    @Test
    void aWeekAndItsNightsGoOverFromOneRosterToTheNext() throws Exception {
        var gate = new PostId(Ids.next());
        posts.record(town().post(gate, null), RosterTown.SUNDAY);
        var first = town().planned(3, gate);
        var draft = drafted(search(first, 0));
        publish(first, draft, null).orThrow();
        var next = town().plan(RosterTown.MONDAY.plusDays(3), 4, gate);
        plans.record(next, RosterTown.SUNDAY);
        var plan = loader.load(store.find(next.id()).orElseThrow(), RosterTown.SUNDAY);
        int[] before = drafts.holders(draft);
        var seats = store.listSeats(first);
        var last = seats.stream().max(Comparator.comparing(SeatRow::endAt)).orElseThrow();
        int person = before[last.position()];
        var own =
                seats.stream().filter(seat -> before[seat.position()] == person).toList();
        var elsewhere = plan.staffing.people().get(person).elsewhere();
        long served = own.stream()
                .mapToLong(
                        seat -> Duration.between(seat.startAt(), seat.endAt()).toMinutes())
                .sum();
        assertEquals(
                served,
                elsewhere.minutes().values().stream().mapToInt(each -> each).sum());
        assertEquals(
                own.stream().filter(SeatRow::night).count(), elsewhere.nights().size());

        var later = plan.staffing.seats();
        int thursday = (int) RosterTown.MONDAY.toEpochDay() + 3;
        int night = IntStream.range(0, later.size())
                .filter(seat -> later.get(seat).nightOf() == thursday)
                .findFirst()
                .orElseThrow();
        var none = Roster.empty(later.size());
        assertEquals(1, Tally.of(plan.staffing, none.with(night, person)).of(Rule.NIGHTS_IN_A_ROW));
        var full = none;
        long minutes = 0;
        for (int seat = 0; minutes <= 48 * 60 - served; seat++) {
            full = full.with(seat, person);
            minutes += later.get(seat).minutes();
        }
        assertTrue(minutes <= 48 * 60, "not too much by itself");
        assertEquals(1, Tally.of(plan.staffing, full).of(Rule.LONGEST_WEEK));
        var solved = drafts.find(next.id(), drafted(search(next.id(), 1))).orElseThrow();
        assertEquals(
                List.of(0L, 0L), List.of(solved.tally().hard(), solved.tally().unfilled()));
    }

    /// From 10:00 to 14:00 on Monday, told when the roster is long in force.
    @Test
    void heatToldAfterThePlanWasMadeReachesItsSeats() throws Exception {
        var plan = store.find(town().planned(1)).orElseThrow();
        publish(plan.id(), drafted(search(plan.id(), 0)), null).orThrow();
        var next = town().plan(
                        RosterTown.MONDAY.plusDays(1),
                        1,
                        store.listPosts(plan.id()).getFirst());
        plans.record(next, RosterTown.SUNDAY);
        assertEquals(
                0,
                loader.load(plan, RosterTown.SUNDAY).staffing.seats().getFirst().heatMinutes());
        var from = Instant.parse("2021-08-02T02:00:00Z");
        heats.record(
                new HeatId(Ids.next()),
                town().area(),
                from,
                from.plus(Duration.ofHours(4)),
                38,
                "气象台",
                RosterTown.SUNDAY);
        try {
            var loaded = loader.load(plan, RosterTown.SUNDAY);
            assertEquals(
                    List.of(210, 210, 30, 30, 0, 0, 0, 0),
                    loaded.staffing.seats().stream()
                            .map(org.huhang.planning.Seat::heatMinutes)
                            .toList());
            assertEquals(
                    List.of(210, 210, 30, 30, 0, 0, 0, 0),
                    board.view(plan, true, RosterTown.SUNDAY).seats().heat());
            var before = loader.load(store.find(next.id()).orElseThrow(), RosterTown.SUNDAY)
                    .staffing
                    .people();
            assertEquals(
                    4,
                    before.stream()
                            .mapToInt(person -> person.before().heatSpells())
                            .sum(),
                    "the four who stood in it are spared in the next roster");
            assertEquals(0, plans.diff(plan, RosterTown.SUNDAY).size());
        } finally {
            jdbi.useHandle(h -> h.execute("truncate posts.heat"));
        }
    }

    private RunId search(PlanId plan, int seconds) throws InterruptedException {
        return desk.search(plan, seconds);
    }

    private DraftId drafted(RunId run) throws InterruptedException {
        return desk.drafted(run);
    }

    private Outcome<PublicationId> publish(PlanId plan, DraftId draft, @Nullable PublicationId replaces) {
        return desk.publish(plan, draft, replaces);
    }

    private int begun(RunId run) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from posts.run_facts where run_id = :run and kind = 'BEGUN'")
                        .bind("run", run.value())
                        .mapTo(int.class)
                        .one());
    }

    private static Instant now() {
        return Instant.now();
    }

    private static void assertRefused(String code, Outcome<?> outcome) {
        assertEquals(
                code, assertInstanceOf(Outcome.Refused.class, outcome).refusal().code());
    }
}
