package org.huhang.callups;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.duty.ReportIn;
import org.huhang.duty.ReportInId;
import org.huhang.duty.ReportsIn;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From a round to the volunteer's telephone: planned, changed by hand, undone, put in force, staffed.
@QuarkusTest
@QuarkusTestResource(House.class)
class CallupsAppTest {
    private static @Nullable CallupTown loaded;
    private static int rounds;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    ReportsIn reports;

    @Inject
    SendsCallups sends;

    private CallupTown town() {
        var known = loaded == null ? CallupTown.load(jdbi) : loaded;
        loaded = known;
        return known;
    }

    private SignedIn worker() {
        return SignedIn.as(invitations, Role.COMMUNITY_WORKER, town().city().area("430802001003"));
    }

    @Test
    void aCompoundIsPlannedChangedUndoneAndPutInForce() throws Exception {
        var worker = worker();
        var helper = town().city().person("李强").id();
        reports.record(List.of(reportIn(helper)));
        var round = town().round(++rounds);
        town().freeze(round);
        var plan = planned(worker, round, town().city().compound.value());
        var view = view(worker, plan);
        assertEquals(
                List.of("FROZEN", 3, 1, 1),
                List.of(
                        view.<String>path("version.ground.source"),
                        view.<Integer>path("version.ground.listed"),
                        view.<Integer>path("version.ground.buildings[0].volunteersNeeded"),
                        view.<Integer>path("version.ground.buildings[0].volunteers")));
        assertEquals(List.of("ORDINARY", "RESTRICTED"), view.<List<String>>path("version.result.calls.lane"));
        assertEquals(1, view.<Integer>path("version.result.routes[0].stops.size()"));
        String version = view.path("version.id");
        String first = view.path("version.result.calls[0].start");

        // before the round begins: named, and made all the same
        var second = Ids.next();
        var early = Map.of(
                "id",
                second,
                "fromVersionId",
                version,
                "edit",
                Map.of(
                        "kind",
                        "MOVE",
                        "entrance",
                        0,
                        "lane",
                        "ORDINARY",
                        "to",
                        Instant.parse(first).minus(Duration.ofHours(1)).toString()));
        for (int sent = 0; sent < 2; sent++) {
            worker.request()
                    .body(early)
                    .post("/api/callups/" + plan + "/edits")
                    .then()
                    .statusCode(200)
                    .body("version.number", equalTo(2))
                    .body("version.result.breaches.kind", hasItem("OUTSIDE"));
        }
        worker.request()
                .body(Map.of("id", Ids.next(), "fromVersionId", version))
                .post("/api/callups/" + plan + "/undo")
                .then()
                .statusCode(409)
                .body("code", equalTo("callups.changed-meanwhile"));
        String third = worker.request()
                .body(Map.of("id", Ids.next(), "fromVersionId", second))
                .post("/api/callups/" + plan + "/undo")
                .then()
                .statusCode(200)
                .body("version.origin", equalTo("UNDONE"))
                .body("version.result.calls[0].start", equalTo(first))
                .extract()
                .path("version.id");

        worker.request()
                .body(Map.of("id", Ids.next(), "versionId", third))
                .post("/api/callups/" + plan + "/publications")
                .then()
                .statusCode(200)
                .body("inForce", equalTo(third));
        var volunteer = SignedIn.as(invitations, Role.RESIDENT, town().city().compound, null, helper);
        volunteer
                .request()
                .get("/api/callups/calling")
                .then()
                .statusCode(200)
                .body("buildings[0].building", equalTo("1栋"))
                .body("buildings[0].turns.size()", equalTo(1));
        volunteer
                .request()
                .get("/api/callups/self")
                .then()
                .statusCode(200)
                .body("callups[0].lane", equalTo("AT_HOME"))
                .body("callups[0].start", nullValue());
        SignedIn.as(
                        invitations,
                        Role.RESIDENT,
                        town().city().compound,
                        null,
                        town().city().person("王小明").id())
                .request()
                .get("/api/callups/self")
                .then()
                .statusCode(200)
                .body("callups[0].start", equalTo(first));
        worker.request()
                .get("/api/callups/" + plan + "/versions/" + third + "/volunteers")
                .then()
                .statusCode(200)
                .body("person.id", equalTo(List.of(helper.value().toString())));
        var table = worker.request()
                .get("/api/callups/" + plan + "/versions/" + third + "/timetable")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(2, table.lines().count(), "who is under restrictions stands in no list: " + table);

        // the next round goes on from it
        var next =
                planned(worker, town().round(++rounds), town().city().compound.value());
        var again = view(worker, next);
        assertEquals(third, again.path("version.fromVersionId"));
        assertEquals("REGISTRY", again.path("version.ground.source"));
    }

    @Test
    void aVolunteerIsToldOfTheirBuildingAndLaterOfChangesAlone() throws Exception {
        var worker = worker();
        var helper = town().city().person("李强").id();
        reports.record(List.of(reportIn(helper)));
        var round = town().round(++rounds);
        town().freeze(round);
        var plan = planned(worker, round, town().city().compound.value());
        String first = view(worker, plan).path("version.id");
        var told = published(worker, plan, UUID.fromString(first));
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().contains("您负责1栋"), told.toString());
        worker.request()
                .get("/api/callups/" + plan + "/news")
                .then()
                .statusCode(200)
                .body("volunteers", equalTo(1), "reachesPeople", equalTo(true), "people.all", equalTo(1));

        assertEquals(List.of(), published(worker, plan, UUID.fromString(first)), "nothing changed for them");

        var later = Ids.next();
        edit(
                worker,
                plan,
                later,
                first,
                Map.of(
                        "kind",
                        "START",
                        "to",
                        CallupTown.START
                                .plus(Duration.ofDays(rounds))
                                .plus(Duration.ofHours(1))
                                .toString()));
        var changed = published(worker, plan, later);
        assertEquals(1, changed.size(), changed.toString());
        assertTrue(changed.getFirst().contains("以这条为准"), changed.toString());

        // nobody calls there any more
        jdbi.useHandle(
                h -> h.execute("delete from callups.version_volunteers where version_id = ?", UUID.fromString(first)));
        var freed = published(worker, plan, UUID.fromString(first));
        assertEquals(1, freed.size(), freed.toString());
        assertTrue(freed.getFirst().contains("不用再负责叫号"), freed.toString());
    }

    private ReportIn reportIn(PersonId helper) {
        return new ReportIn(
                new ReportInId(Ids.next()),
                helper,
                null,
                town().city().compound,
                ReportIn.Basis.HOME,
                null,
                null,
                Instant.parse("2021-08-01T00:00:00Z"),
                null,
                null,
                null,
                null);
    }

    /// What people are told by SMS; the journal's consumer is run here, and again.
    private List<String> published(SignedIn who, UUID plan, UUID version) {
        var id = Ids.next();
        who.request()
                .body(Map.of("id", id, "versionId", version))
                .post("/api/callups/" + plan + "/publications")
                .then()
                .statusCode(200);
        var event = new CallupPublished(new CallupPlanId(plan), new CallupPublicationId(id));
        for (int heard = 0; heard < 2; heard++) {
            QuarkusTransaction.requiringNew().run(() -> sends.accept(event));
        }
        return jdbi.withHandle(h -> h.createQuery("select d.text from notices.deliveries d"
                        + " join notices.channels c on c.id = d.channel_id"
                        + " where d.basis = :basis and c.person_id is not null")
                .bind("basis", SendsCallups.basis(event.publicationId()))
                .mapTo(String.class)
                .list());
    }

    private static void edit(SignedIn who, UUID plan, UUID id, String from, Map<String, Object> edit) {
        who.request()
                .body(Map.of("id", id, "fromVersionId", from, "edit", edit))
                .post("/api/callups/" + plan + "/edits")
                .then()
                .statusCode(200);
    }

    @Test
    void everybodyIsAskedOfPostsOnceAndALaterVersionAsksForTheDifference() throws Exception {
        var command = SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"));
        var plan = planned(
                command,
                town().round(++rounds),
                town().city().area("430802001003").value());
        String version = view(command, plan).path("version.id");
        var request = staffing(version, List.of(town().city().court.value()));
        worker().request()
                .body(request)
                .post("/api/callups/" + plan + "/staffing")
                .then()
                .statusCode(403);
        command.request()
                .body(staffing(version, List.of()))
                .post("/api/callups/" + plan + "/staffing")
                .then()
                .statusCode(422)
                .body("code", equalTo("callups.no-organization"));
        command.request()
                .get("/api/callups/" + plan + "/staffing")
                .then()
                .statusCode(200)
                .body("due", equalTo(1), "opens", equalTo(1), "crews[0].change", equalTo("NEW"));
        String post = "";
        for (var sent : List.of(request, request, staffing(version, List.of()))) {
            post = asked(command, plan, sent)
                    .body("due", equalTo(0), "crews.size()", equalTo(1), "crews[0].change", equalTo("NONE"))
                    .body("crews[0].people.find { it.skill == 'SAMPLING' }.needed", equalTo(2))
                    .body("crews[0].people.find { it.skill == 'SAMPLING' }.asked", equalTo(2))
                    .body("crews[0].people.find { it.skill == 'SAMPLING' }.held", equalTo(0))
                    .extract()
                    .path("crews[0].postId");
            assertEquals(1, requests(plan));
        }
        command.request().get("/api/posts").then().statusCode(200).body("posts.post.id", hasItem(post));

        var more = Ids.next();
        edit(command, plan, more, version, Map.of("kind", "TABLES", "point", 0, "number", 3));
        command.request()
                .get("/api/callups/" + plan + "/staffing")
                .then()
                .body("version", equalTo(2), "due", equalTo(1), "opens", equalTo(0))
                .body("crews[0].change", equalTo("NUMBERS"), "crews[0].askedVersion", equalTo(1))
                .body("crews[0].people.find { it.skill == 'SAMPLING' }.needed", equalTo(6))
                .body("crews[0].people.find { it.skill == 'SAMPLING' }.asked", equalTo(2));
        // nobody asks by a version that is not the last one; what was asked before is done already
        command.request()
                .body(staffing(version, List.of()))
                .post("/api/callups/" + plan + "/staffing")
                .then()
                .statusCode(409)
                .body("code", equalTo("callups.changed-meanwhile"));
        asked(command, plan, request).body("version", equalTo(2), "due", equalTo(1));
        asked(command, plan, staffing(more.toString(), List.of()))
                .body("due", equalTo(0), "crews[0].postId", equalTo(post))
                .body("crews[0].people.find { it.skill == 'SAMPLING' }.asked", equalTo(6));

        // a hundred metres to the north: another post, and the first is closed
        var moved = Ids.next();
        var at = view(command, plan);
        edit(
                command,
                plan,
                moved,
                more.toString(),
                Map.of(
                        "kind",
                        "POINT",
                        "point",
                        0,
                        "longitude",
                        at.<Float>path("version.settings.points[0].longitude"),
                        "latitude",
                        at.<Float>path("version.settings.points[0].latitude") + 0.001,
                        "text",
                        "北门"));
        command.request()
                .get("/api/callups/" + plan + "/staffing")
                .then()
                .body("crews[0].change", equalTo("MOVED"), "opens", equalTo(1), "crews[0].name.zh", equalTo("北门"));
        asked(
                        command,
                        plan,
                        staffing(moved.toString(), List.of(town().city().court.value())))
                .body("due", equalTo(0), "crews[0].postId", not(equalTo(post)));
        assertTrue(isClosed(post), "the first post is closed");
    }

    @Test
    void aRoundPutOffByADayClosesThePostsOfTheFirstDay() throws Exception {
        var command = SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"));
        var plan = planned(
                command,
                town().round(++rounds),
                town().city().area("430802001003").value());
        var view = view(command, plan);
        String version = view.path("version.id");
        var organizations = List.of(town().city().court.value());
        String post =
                asked(command, plan, staffing(version, organizations)).extract().path("crews[0].postId");
        var later = Ids.next();
        var start = Instant.parse(view.path("version.settings.startAt"));
        edit(
                command,
                plan,
                later,
                version,
                Map.of("kind", "START", "to", start.plus(Duration.ofDays(1)).toString()));
        command.request()
                .get("/api/callups/" + plan + "/staffing")
                .then()
                .body("crews[0].change", equalTo("MOVED"), "opens", equalTo(1));
        asked(command, plan, staffing(later.toString(), organizations))
                .body("due", equalTo(0), "crews[0].postId", not(equalTo(post)));
        assertTrue(isClosed(post), "nobody is sought for the first day");
    }

    /// Asked for one day, for the next instead, then elsewhere: each time the post gets back what it had.
    @Test
    void aPostThatStandsWithoutThePlanIsGivenBackTheDaysThatItIsAskedForNoMore() throws Exception {
        var command = SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"));
        var village = town().city().area("430802004205").value();
        var organizations = List.of(town().city().court.value());
        var post = Ids.next().toString();
        command.request()
                .body(Map.ofEntries(
                        Map.entry("id", post),
                        Map.entry("name", Map.of("zh", "村口采样点")),
                        Map.entry("kind", "SAMPLING"),
                        Map.entry("pattern", "SAMPLING"),
                        Map.entry("areaId", village),
                        Map.entry("outdoor", true),
                        Map.entry("longitude", 110.48),
                        Map.entry("latitude", 29.13),
                        Map.entry("opensAt", "2021-08-01T00:00:00Z"),
                        Map.entry("organizationIds", organizations)))
                .post("/api/posts")
                .then()
                .statusCode(200);
        var plan = planned(command, town().round(++rounds), village);
        var view = view(command, plan);
        String version = view.path("version.id");
        asked(command, plan, staffing(version, List.of())).body("due", equalTo(0), "crews[0].postId", equalTo(post));
        var start = Instant.parse(view.path("version.settings.startAt"));
        var day = LocalDate.ofInstant(start, ZoneId.of("Asia/Shanghai"));
        assertEquals(List.of(), daysGivenBack(command, post));

        var later = Ids.next();
        edit(
                command,
                plan,
                later,
                version,
                Map.of("kind", "START", "to", start.plus(Duration.ofDays(1)).toString()));
        asked(command, plan, staffing(later.toString(), List.of()))
                .body("due", equalTo(0), "crews[0].postId", equalTo(post));
        assertEquals(List.of(day.toString()), daysGivenBack(command, post));

        var moved = Ids.next();
        edit(
                command,
                plan,
                moved,
                later.toString(),
                Map.of("kind", "POINT", "point", 0, "longitude", 110.48, "latitude", 29.131, "text", "村委会"));
        asked(command, plan, staffing(moved.toString(), organizations))
                .body("due", equalTo(0), "crews[0].postId", not(equalTo(post)));
        assertEquals(List.of(day.toString(), day.plusDays(1).toString()), daysGivenBack(command, post));
    }

    private static List<String> daysGivenBack(SignedIn who, String post) {
        return who.request()
                .get("/api/posts/" + post)
                .then()
                .statusCode(200)
                .extract()
                .path("rules.findAll { it.lines.size() == 0 }.startDate");
    }

    @Test
    void anEarlierHourOfTheSameDayIsAnHourOfTheSamePost() throws Exception {
        var command = SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"));
        var plan = planned(
                command,
                town().round(++rounds),
                town().city().area("430802001003").value());
        var view = view(command, plan);
        String version = view.path("version.id");
        var start = Instant.parse(view.path("version.settings.startAt"));
        String post = asked(
                        command,
                        plan,
                        staffing(version, List.of(town().city().court.value())))
                .extract()
                .path("crews[0].postId");
        var earlier = Ids.next();
        edit(
                command,
                plan,
                earlier,
                version,
                Map.of("kind", "START", "to", start.minus(Duration.ofHours(1)).toString()));
        asked(command, plan, staffing(earlier.toString(), List.of()))
                .body("due", equalTo(0), "crews[0].postId", equalTo(post));
        var opens = jdbi.withHandle(h -> h.createQuery("select opens_at from posts.posts where id = :post::uuid")
                .bind("post", post)
                .mapTo(Instant.class)
                .one());
        assertTrue(opens.isBefore(start.minus(Duration.ofHours(1))), opens + " for " + start);
    }

    private boolean isClosed(String post) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select min(closes_at) <= now() from posts.post_closings where post_id = :post::uuid")
                .bind("post", post)
                .mapTo(boolean.class)
                .one());
    }

    private static Map<String, Object> staffing(String version, List<UUID> organizations) {
        return Map.of("id", Ids.next(), "versionId", version, "organizationIds", organizations);
    }

    private static ValidatableResponse asked(SignedIn who, UUID plan, Map<String, Object> request) {
        return who.request()
                .body(request)
                .post("/api/callups/" + plan + "/staffing")
                .then()
                .statusCode(200);
    }

    private int requests(UUID plan) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from callups.requests where plan_id = :plan")
                .bind("plan", plan)
                .mapTo(int.class)
                .one());
    }

    @Test
    void aCountyIsPlannedByItsCompounds() throws Exception {
        var command = SignedIn.as(invitations, Role.COMMAND_POST, town().city().area("430802"));
        var plan = planned(
                command, town().round(++rounds), town().city().area("430802").value());
        var view = view(command, plan);
        assertEquals(5, view.<Integer>path("version.ground.listed"));
        assertEquals(2, view.<Integer>path("version.result.areas.size()"));
    }

    @Test
    void nobodyPlansElsewhere() {
        var round = town().round(++rounds);
        var elsewhere =
                SignedIn.as(invitations, Role.COMMUNITY_WORKER, town().city().area("430811"));
        asked(elsewhere, round, town().city().compound.value(), Ids.next()).statusCode(403);
        var sampler =
                SignedIn.as(invitations, Role.SAMPLING_STAFF, town().city().area("430802"));
        asked(sampler, round, town().city().compound.value(), Ids.next()).statusCode(403);
    }

    private static ValidatableResponse asked(SignedIn who, UUID round, UUID area, UUID plan) {
        return who.request()
                .body(Map.of("id", plan, "runId", Ids.next(), "roundId", round, "areaId", area))
                .post("/api/callups")
                .then();
    }

    /// Until its first version stands.
    private static UUID planned(SignedIn who, UUID round, UUID area) throws InterruptedException {
        var plan = Ids.next();
        asked(who, round, area, plan).statusCode(200);
        for (int look = 0; look < 200; look++) {
            if (view(who, plan).path("version") != null) {
                return plan;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(view(who, plan).asString());
    }

    private static ExtractableResponse<Response> view(SignedIn who, UUID plan) {
        return who.request().get("/api/callups/" + plan).then().statusCode(200).extract();
    }
}
