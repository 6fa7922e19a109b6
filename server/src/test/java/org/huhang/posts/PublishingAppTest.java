package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes in force beside other rosters, and while shifts run. Seats of a gate's day by their positions, Monday's:
///
///     0, 1: 07:00    2, 3: 13:30    4, 5: 20:00    6, 7: 01:30
@QuarkusTest
@QuarkusTestResource(House.class)
class PublishingAppTest {
    /// Of Monday, by the city's clock.
    private static final Instant AT_0640 = Instant.parse("2021-08-01T22:40:00Z");

    private static final Instant AT_0740 = Instant.parse("2021-08-01T23:40:00Z");
    private static final int[] ONE_DAY = {0, 1, 2, 3, 4, 5, 6, 7};
    private static @Nullable RosterTown loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Posts posts;

    @Inject
    PostStore postStore;

    @Inject
    Plans plans;

    @Inject
    PlanStore store;

    @Inject
    PlanLoader loader;

    @Inject
    DraftStore drafts;

    @Inject
    Drafts keeping;

    @Inject
    HeldSeats held;

    @Inject
    Publishing publishing;

    @Inject
    PublicationStore publications;

    @Inject
    Replans replans;

    @Inject
    Absences absences;

    @Inject
    Notices notices;

    private RosterTown town() {
        var known = loaded == null ? RosterTown.load(jdbi, posts, plans) : loaded;
        loaded = known;
        return known;
    }

    @BeforeEach
    void nobodyIsAwayAndNothingIsInForce() {
        town();
        jdbi.useHandle(
                h -> h.execute("truncate posts.absences, posts.absence_endings, posts.tellings, posts.tellings_seen,"
                        + " posts.publications, posts.loop_members, posts.loop_endings"));
    }

    @Test
    void nobodyIsPublishedAtTwoPostsAtOnce() {
        var first = town().planned(1);
        var second = town().planned(1);
        var elsewhere = draft(second, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY);
        publish(first, draft(first, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY), RosterTown.SUNDAY)
                .orThrow();
        var refusal = assertInstanceOf(Outcome.Refused.class, publish(second, elsewhere, RosterTown.SUNDAY))
                .refusal();
        assertEquals("posts.people-elsewhere", refusal.code());
        assertEquals(8L, refusal.params().get("people"));
        assertTrue(
                String.valueOf(refusal.params().get("seats"))
                        .startsWith("解放社区大门 08-02 01:30 – 解放社区大门《八月第一周》; 解放社区大门 08-02 01:30"),
                refusal.toString());
        // 07:00 to 13:30 beside 01:30 to 07:00: one ends as the other begins
        int[] others = {6, 7, -1, -1, -1, -1, 8, 9};
        publish(second, draft(second, DraftOrigin.HAND, elsewhere, RosterTown.SUNDAY, others), RosterTown.SUNDAY)
                .orThrow();
    }

    @Test
    void ofTwoWhoPublishOnePersonAtOnceOneIsRefused() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            var one = town().planned(1);
            var other = town().planned(1);
            assertOneRefused(one, other, "posts.people-elsewhere");
            nobodyIsAwayAndNothingIsInForce();
        }
    }

    @Test
    void ofTwoWhoPublishOnePostAtOnceOneIsRefused() throws Exception {
        for (int turn = 0; turn < 5; turn++) {
            var gate = new PostId(Ids.next());
            posts.record(town().post(gate, null), RosterTown.SUNDAY);
            assertOneRefused(town().planned(1, gate), town().planned(1, gate), "posts.covered-already");
            nobodyIsAwayAndNothingIsInForce();
        }
    }

    @Test
    void aPostThatIsAddedToAPublishedPlanIsNotInForceTwice() {
        var gate = new PostId(Ids.next());
        posts.record(town().post(gate, null), RosterTown.SUNDAY);
        var covering = town().planned(1, gate);
        publish(covering, draft(covering, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY), RosterTown.SUNDAY)
                .orThrow();
        var id = town().planned(1);
        int[] nobody = {-1, -1, -1, -1, -1, -1, -1, -1};
        publish(id, draft(id, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, nobody), RosterTown.SUNDAY)
                .orThrow();
        plans.grow(store.find(id).orElseThrow(), new Plans.NewGrowth(Ids.next(), List.of(gate)), RosterTown.SUNDAY)
                .orThrow();
        var grown = draft(id, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, nobody);
        assertRefused("posts.covered-already", publish(id, grown, RosterTown.SUNDAY));
    }

    @Test
    void aDraftThatIsPublishedLateLeavesThoseWhoStandThere() {
        var plan = town().planned(1);
        publish(plan, draft(plan, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY), RosterTown.SUNDAY)
                .orThrow();
        var late = draft(plan, DraftOrigin.SOLVED, null, AT_0640, 8, 9, 10, 3, 4, 5, 11, 7);
        var published = publish(plan, late, AT_0740).orThrow();
        assertEquals(List.of(0, 1, 10, 3, 4, 5, 6, 7), inForce(plan), "07:00 has begun, 01:30 is over");
        var line = publications.find(published).orElseThrow();
        assertEquals(3, line.kept());
        var kept = drafts.find(plan, line.draftId()).orElseThrow();
        assertEquals(DraftOrigin.KEPT, kept.origin());
        assertEquals(late, kept.fromDraft());
        assertEquals(List.of(person(plan, 2), person(plan, 10)), told(published));
    }

    @Test
    void aSecondRosterOfTheSameDayKeepsWhatAReplanMended() {
        var plan = town().planned(1);
        var before = draft(plan, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY);
        publish(plan, before, RosterTown.SUNDAY).orThrow();
        var old = draft(plan, DraftOrigin.HAND, before, RosterTown.SUNDAY, 0, 1, 2, 3, 4, 8, 6, 7);
        unwell(plan, 0);
        var replan = replan(plan, AT_0740);
        publish(plan, replan, AT_0740).orThrow();
        var mended = inForce(plan);
        assertTrue(mended.getFirst() != 0, mended.toString());
        publish(plan, old, AT_0740.plusSeconds(60)).orThrow();
        assertEquals(mended.subList(0, 2), inForce(plan).subList(0, 2));
        assertEquals(8, inForce(plan).get(5));
    }

    /// It was worked out before the shift began, and is published after.
    @Test
    void whoIsIllIsReplacedInARunningShift() {
        var plan = town().planned(1);
        publish(plan, draft(plan, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY), RosterTown.SUNDAY)
                .orThrow();
        unwell(plan, 0);
        var published = publish(plan, replan(plan, AT_0640), AT_0740).orThrow();
        assertTrue(inForce(plan).getFirst() != 0);
        assertEquals(0, publications.find(published).orElseThrow().kept());
    }

    @Test
    void aChangeByHandOfARunningShiftIsMeant() {
        var plan = town().planned(1);
        var first = draft(plan, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY);
        publish(plan, first, RosterTown.SUNDAY).orThrow();
        var before = draft(plan, DraftOrigin.HAND, first, AT_0640, 8, 1, 2, 3, 4, 5, 6, 7);
        publish(plan, before, AT_0740).orThrow();
        assertEquals(0, inForce(plan).getFirst(), "made while nobody stood there yet");
        var after = draft(plan, DraftOrigin.HAND, first, AT_0740, 8, 1, 2, 3, 4, 5, 6, 7);
        publish(plan, after, AT_0740).orThrow();
        assertEquals(8, inForce(plan).getFirst());
    }

    @Test
    void nobodyIsMovedWhoHasBegunWhereTheyWere() {
        var plan = town().planned(1);
        publish(plan, draft(plan, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY), RosterTown.SUNDAY)
                .orThrow();
        jdbi.useHandle(h -> h.execute(
                "insert into posts.seats select plan_id, 8, post_id, start_at + interval '3 hours', end_at, skill, night,"
                        + " weekend, heat_minutes from posts.seats where plan_id = ? and position = 0",
                plan.value()));
        var moved = draft(plan, DraftOrigin.SOLVED, null, AT_0640, 9, 1, 2, 3, 4, 5, 6, 7, 0);
        assertRefused("posts.begun-meanwhile", publish(plan, moved, AT_0740));
    }

    @Test
    void whoseSeatIsDroppedKeepsItUntilTheyAreTold() {
        var gate = new PostId(Ids.next());
        posts.record(town().post(gate, null), RosterTown.SUNDAY);
        var id = town().planned(1, gate);
        var first = draft(id, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY);
        publish(id, first, RosterTown.SUNDAY).orThrow();
        posts.close(
                        gate,
                        new Posts.NewPostClosing(Ids.next(), Instant.parse("2021-08-02T12:00:00Z"), "撤卡", null),
                        RosterTown.PLANNER,
                        RosterTown.SUNDAY)
                .orThrow();
        plans.grow(store.find(id).orElseThrow(), new Plans.NewGrowth(Ids.next(), List.of()), RosterTown.SUNDAY)
                .orThrow();
        assertEquals(
                List.of(4, 5),
                store.listSeats(id).stream()
                        .filter(SeatRow::dropped)
                        .map(SeatRow::position)
                        .toList());
        assertEquals(1, seatsOf(id, 4).size(), "still on the phone");
        var next = publish(id, first, RosterTown.SUNDAY).orThrow();
        assertEquals(List.of(), seatsOf(id, 4));
        assertEquals(List.of(person(id, 4), person(id, 5)), told(next));
        var again = publish(id, first, RosterTown.SUNDAY).orThrow();
        assertEquals(List.of(), told(again), "once");
    }

    @Test
    void aPostWhoseNoticeEndedKeepsNothingElseFromBeingMended() {
        var notice = town().notice(notices);
        var ended = new PostId(Ids.next());
        var stands = new PostId(Ids.next());
        posts.record(town().post(ended, notice), RosterTown.SUNDAY);
        posts.record(town().post(stands, null), RosterTown.SUNDAY);
        var wanted = town().plan(1, ended, stands);
        plans.record(wanted, RosterTown.SUNDAY);
        var plan = wanted.id();
        int[] all = {0, 1, -1, -1, -1, -1, -1, -1, 2, 3, -1, -1, -1, -1, -1, -1};
        var first = draft(plan, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, all);
        publish(plan, first, RosterTown.SUNDAY).orThrow();
        var other = town().notice(notices);
        town().supersede(notice, other);
        all[9] = 4;
        publish(plan, draft(plan, DraftOrigin.HAND, first, RosterTown.SUNDAY, all), RosterTown.SUNDAY)
                .orThrow();
        all[1] = 5;
        var sends = draft(plan, DraftOrigin.HAND, first, RosterTown.SUNDAY, all);
        assertRefused("posts.notice-of-post-ended", publish(plan, sends, RosterTown.SUNDAY));
        assertRefused("posts.notice-ended", goOn(ended, notice));
        assertRefused("posts.no-such-notice", goOn(ended, new NoticeId(Ids.next())));
        goOn(ended, other).orThrow();
        assertEquals(other, postStore.find(ended).orElseThrow().noticeId());
        publish(plan, sends, RosterTown.SUNDAY).orThrow();
    }

    @Test
    void aPostIsClosedByANoticeThatHolds() {
        var notice = town().notice(notices);
        var other = town().notice(notices);
        var gate = new PostId(Ids.next());
        posts.record(town().post(gate, null), RosterTown.SUNDAY);
        var closing = closing(notice);
        posts.close(gate, closing, RosterTown.PLANNER, RosterTown.SUNDAY).orThrow();
        town().supersede(notice, other);
        posts.close(gate, closing, RosterTown.PLANNER, RosterTown.SUNDAY).orThrow();
        assertRefused("posts.notice-ended", posts.close(gate, closing(notice), RosterTown.PLANNER, RosterTown.SUNDAY));
        assertRefused(
                "posts.no-such-notice",
                posts.close(gate, closing(new NoticeId(Ids.next())), RosterTown.PLANNER, RosterTown.SUNDAY));
    }

    private static Posts.NewPostClosing closing(NoticeId notice) {
        return new Posts.NewPostClosing(Ids.next(), RosterTown.SUNDAY, "any", notice);
    }

    private Outcome<PostId> goOn(PostId post, NoticeId notice) {
        return posts.goOn(post, new Posts.NewContinuation(Ids.next(), notice), RosterTown.PLANNER, RosterTown.SUNDAY);
    }

    /// Both publish the same people, at the same moment as near as two threads come to it.
    private void assertOneRefused(PlanId one, PlanId other, String code) throws Exception {
        var ready = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(atOnce(one, ready), atOnce(other, ready)));
            int done = 0;
            for (var outcome : outcomes) {
                if (outcome.get() instanceof Outcome.Refused<?> refused) {
                    assertEquals(code, refused.refusal().code());
                } else {
                    done++;
                }
            }
            assertEquals(1, done);
        }
    }

    private Callable<Outcome<PublicationId>> atOnce(PlanId plan, CountDownLatch ready) {
        var draft = draft(plan, DraftOrigin.SOLVED, null, RosterTown.SUNDAY, ONE_DAY);
        return () -> {
            ready.countDown();
            ready.await();
            return publish(plan, draft, RosterTown.SUNDAY);
        };
    }

    private void unwell(PlanId plan, int person) {
        absences.report(
                List.of(new Absences.NewAbsence(
                        new AbsenceId(Ids.next()), person(plan, person), AbsenceKind.UNFIT, AT_0640, null, "发热")),
                AT_0640);
    }

    private DraftId replan(PlanId plan, Instant now) {
        return replans.replan(
                        store.find(plan).orElseThrow(),
                        new Replans.NewReplan(new DraftId(Ids.next()), "补位"),
                        RosterTown.PLANNER,
                        now)
                .orThrow();
    }

    private DraftId draft(PlanId plan, DraftOrigin origin, @Nullable DraftId from, Instant at, int... holders) {
        var id = new DraftId(Ids.next());
        int[] all = Arrays.copyOf(holders, store.listSeats(plan).size());
        Arrays.fill(all, holders.length, all.length, -1);
        QuarkusTransaction.requiringNew()
                .run(() -> keeping.add(
                        loader.load(store.find(plan).orElseThrow(), at),
                        new Drafts.Made(id, origin, from, null, null, at, "any"),
                        all));
        return id;
    }

    private Outcome<PublicationId> publish(PlanId plan, DraftId draft, Instant now) {
        return publishing.publish(
                plan,
                new Publishing.NewPublication(
                        new PublicationId(Ids.next()),
                        draft,
                        publications
                                .findLatest(plan)
                                .map(PublicationStore.Publication::id)
                                .orElse(null),
                        "any"),
                RosterTown.PLANNER,
                now);
    }

    private List<Integer> inForce(PlanId plan) {
        return Arrays.stream(drafts.holders(
                        publications.findLatest(plan).orElseThrow().draftId()))
                .boxed()
                .toList();
    }

    private List<HeldSeat> seatsOf(PlanId plan, int person) {
        return held.listOf(
                List.of(person(plan, person)), RosterTown.SUNDAY, RosterTown.SUNDAY.plus(Duration.ofDays(3)), 10);
    }

    private PersonId person(PlanId plan, int position) {
        return store.listPeople(plan).get(position).personId();
    }

    /// In the plan's order.
    private List<PersonId> told(PublicationId publication) {
        var told = publications.listTold(publication);
        var plan = publications.find(publication).orElseThrow().planId();
        return store.listPeople(plan).stream()
                .map(PlanPerson::personId)
                .filter(told::contains)
                .toList();
    }

    private static void assertRefused(String code, Outcome<?> outcome) {
        assertEquals(
                code, assertInstanceOf(Outcome.Refused.class, outcome).refusal().code());
    }
}
