package org.huhang.posts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What leaves the house when a roster is put in force or somebody does not come: once, to those whom it concerns.
@QuarkusTest
@QuarkusTestResource(House.class)
class AnnouncementsAppTest {
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
    Publishing publishing;

    @Inject
    NoShows noShows;

    @Inject
    Absences absences;

    @Inject
    PostStore postStore;

    @Inject
    SendsRoster sendsRoster;

    @Inject
    SendsNoShow sendsNoShow;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    private SignedIn dispatcher = SignedIn.NOBODY;

    private RosterTown town() {
        var known = loaded == null ? RosterTown.load(jdbi, posts, plans) : loaded;
        loaded = known;
        return known;
    }

    @BeforeEach
    void nobodyHasAChannelAndNothingIsInForce() {
        dispatcher = SignedIn.as(invitations, Role.DISPATCHER, town().city().area("430802"));
        jdbi.useHandle(h -> h.execute("truncate notices.channels, posts.publications cascade"));
    }

    @Test
    void theOrganizationsChannelAndThePeopleAreToldOnceThatTheyServeOtherwise() throws Exception {
        channel(null, town().city().court.value());
        var plan = planned();
        var published = publish(plan, draft(plan, 0, 1, 2), null);
        dispatcher
                .request()
                .get(messages(plan, published))
                .then()
                .statusCode(200)
                .body("announcedAt", notNullValue(), "organizations", hasSize(1))
                .body("organizations[0].people", equalTo(3), "organizations[0].messages", hasSize(1))
                .body("organizations[0].messages[0].state", equalTo("WAITING"))
                .body("organizations[0].messages[0].delivery.kind", equalTo("WECOM"))
                .body("channels.all", equalTo(1), "channels.waiting", equalTo(1), "channels.sent", equalTo(0))
                .body("people.all", equalTo(3), "people.waiting", equalTo(3));
        var first = store.listSeats(plan).getFirst().startAt().atZone(clock.zone());
        var when = first.getMonthValue() + " 月 " + first.getDayOfMonth() + " 日 07:00";
        var texts = texts(SendsRoster.basis(published)).stream()
                .map(text -> text.replaceAll("http\\S+/my", "http://localhost/my"))
                .toList();
        assertTrue(
                texts.contains("【护航】岗位排班有变：你单位 3 人的班次有调整，最早 " + when + "，请相关人员登录“我的班次”查看：http://localhost/my-shifts"),
                texts.toString());
        assertTrue(
                texts.contains("【护航】您的班次有变，最早 " + when + "，请登录“我的班次”查看：http://localhost/my-shifts"), texts.toString());
        assertFalse(texts.toString().contains("刘"), texts.toString());

        // one gives their seat to another: these two, and nobody else
        var next = publish(plan, draft(plan, 0, 3, 2), published);
        dispatcher
                .request()
                .get(messages(plan, next))
                .then()
                .body("organizations[0].people", equalTo(2), "channels.all", equalTo(1), "people.all", equalTo(2));
    }

    @Test
    void toldAgainAndThroughACrashItIsOneMessage() throws Exception {
        channel(null, town().city().court.value());
        var plan = planned();
        var published = publish(plan, draft(plan, 0, 1, 2), null);
        var event = new RosterPublished(plan, published);
        var basis = SendsRoster.basis(published);
        QuarkusTransaction.requiringNew().run(() -> sendsRoster.accept(event));
        assertEquals(4, texts(basis).size(), "the same event again");

        jdbi.useHandle(h -> h.execute("delete from posts.announced"));
        QuarkusTransaction.requiringNew().run(() -> sendsRoster.accept(event));
        assertEquals(4, texts(basis).size(), "by each channel once, though nobody knew that it was told");

        jdbi.useHandle(h -> h.execute("truncate posts.announced, notices.deliveries cascade"));
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    sendsRoster.accept(event);
                    throw new IllegalStateException("the server is killed here");
                }));
        assertEquals(List.of(), texts(basis));
        QuarkusTransaction.requiringNew().run(() -> sendsRoster.accept(event));
        assertEquals(4, texts(basis).size());
    }

    @Test
    void anOrganizationWithoutAChannelIsNamedAndNobodyIsToldLater() throws Exception {
        var plan = planned();
        var published = publish(plan, draft(plan, 0, -1, -1), null);
        channel(null, town().city().court.value());
        QuarkusTransaction.requiringNew().run(() -> sendsRoster.accept(new RosterPublished(plan, published)));
        dispatcher
                .request()
                .get(messages(plan, published))
                .then()
                .body("organizations.people", contains(1), "organizations[0].messages", hasSize(0))
                .body("announcedAt", notNullValue(), "channels.all", equalTo(0));
    }

    @Test
    void whatIsOldIsNoNews() {
        channel(null, town().city().court.value());
        var plan = planned();
        var id = new PublicationId(Ids.next());
        publishing
                .publish(
                        plan,
                        new Publishing.NewPublication(id, draft(plan, 0, 1, 2), null, "any"),
                        RosterTown.PLANNER,
                        clock.now().minus(Duration.ofHours(13)))
                .orThrow();
        QuarkusTransaction.requiringNew().run(() -> sendsRoster.accept(new RosterPublished(plan, id)));
        assertEquals(List.of(), texts(SendsRoster.basis(id)));
    }

    @Test
    void whoSendsAndWhoPlansHearOfANoShow() throws Exception {
        var plan = planned();
        channel(null, town().city().court.value());
        channel(store.find(plan).orElseThrow().areaId().value(), null);
        publish(plan, draft(plan, 0, 1, 2), null);
        // the seat has begun an hour ago
        jdbi.useHandle(h -> h.execute(
                "update posts.seats set start_at = start_at - interval '1 day', end_at = end_at - interval '1 day'"
                        + " where plan_id = ?",
                plan.value()));
        var seat = store.listSeats(plan).getFirst();
        var post = postStore.list(List.of(seat.postId())).getFirst();
        var begun = seat.startAt().plus(Duration.ofMinutes(45));
        var id = new AbsenceId(Ids.next());
        noShows.tell(post, new NoShows.NewNoShow(id, plan, 0, "高烧"), RosterTown.PLANNER, begun)
                .orThrow();
        fresh(id);
        QuarkusTransaction.requiringNew().run(() -> sendsNoShow.accept(new PersonsAbsent(List.of(id))));
        var texts = texts(SendsNoShow.basis(id));
        assertEquals(2, texts.size(), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.contains("07:00–13:30 的班，你单位有 1 人没有到岗")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.contains("请安排补位")), texts.toString());
        assertFalse(texts.toString().contains("高烧") || texts.toString().contains("刘"), texts.toString());

        // it ends, and the organization has one more channel by now: that is no second no-show
        channel(null, town().city().court.value());
        absences.end(id, new Absences.NewEnding(Ids.next(), seat.endAt()), RosterTown.PLANNER, clock.now())
                .orThrow();
        QuarkusTransaction.requiringNew().run(() -> sendsNoShow.accept(new PersonsAbsent(List.of(id))));
        assertEquals(2, texts(SendsNoShow.basis(id)).size());
        dispatcher
                .request()
                .get("/api/posts/" + post.id().value() + "/no-shows/" + id.value() + "/messages")
                .then()
                .statusCode(200)
                .body("all", equalTo(2), "waiting", equalTo(2));
        dispatcher
                .request()
                .get("/api/posts/" + post.id().value() + "/no-shows/" + Ids.next() + "/messages")
                .then()
                .statusCode(not(200));
    }

    /// As if it had been told just now: what came half a day ago is no news.
    private void fresh(AbsenceId id) {
        jdbi.useHandle(h -> {
            h.execute("delete from posts.announced");
            h.execute("update posts.absences set told_at = ? where id = ?", Timestamp.from(clock.now()), id.value());
        });
    }

    /// From tomorrow on.
    private PlanId planned() {
        var gate = new PostId(Ids.next());
        posts.record(town().post(gate, null), RosterTown.SUNDAY);
        var plan = town().plan(clock.today().plusDays(1), 1, gate);
        plans.record(plan, RosterTown.SUNDAY);
        return plan.id();
    }

    /// @param holders of the first seats; the others stay empty
    private DraftId draft(PlanId plan, int... holders) {
        int[] all = new int[store.listSeats(plan).size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < holders.length ? holders[i] : -1;
        }
        var id = new DraftId(Ids.next());
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.drafts (id, plan_id, origin, holders, tally, limits_date, made_at, note)
                values (:id, :plan, 'HAND', :holders, '{}', '2020-01-01', '2021-08-01T00:00:00Z', '')
                """)
                .bind("id", id)
                .bind("plan", plan)
                .bind("holders", Arrays.stream(all).boxed().toArray(Integer[]::new))
                .execute());
        return id;
    }

    private PublicationId publish(PlanId plan, DraftId draft, @Nullable PublicationId replaces) throws Exception {
        var id = publishing
                .publish(
                        plan,
                        new Publishing.NewPublication(new PublicationId(Ids.next()), draft, replaces, "any"),
                        RosterTown.PLANNER,
                        clock.now())
                .orThrow();
        waitFor(() -> announced(id));
        return id;
    }

    private boolean announced(Id subject) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from posts.announced where subject_id = :id")
                        .bind("id", subject.value())
                        .mapTo(int.class)
                        .one())
                == 1;
    }

    private void channel(@Nullable UUID area, @Nullable UUID organization) {
        var body = new HashMap<String, Object>(
                Map.of("id", Ids.next(), "kind", "WECOM", "name", "工作群", "address", "any-key-of-a-robot"));
        if (area != null) {
            body.put("areaId", area);
        }
        if (organization != null) {
            body.put("organizationId", organization);
        }
        dispatcher.request().body(body).post("/api/notices/channels").then().statusCode(200);
    }

    private List<String> texts(String basis) {
        return jdbi.withHandle(h -> h.createQuery("select text from notices.deliveries where basis = :basis")
                .bind("basis", basis)
                .mapTo(String.class)
                .list());
    }

    private static String messages(PlanId plan, PublicationId publication) {
        return "/api/rosters/" + plan.value() + "/publications/" + publication.value() + "/messages";
    }

    private static void waitFor(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 200 && !what.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertTrue(what.getAsBoolean(), "not within ten seconds");
    }
}
