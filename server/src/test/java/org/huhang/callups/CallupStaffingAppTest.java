package org.huhang.callups;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.huhang.callups.CallupDesk.edit;
import static org.huhang.callups.CallupDesk.planned;
import static org.huhang.callups.CallupDesk.view;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The people of a call-up plan's points, asked for as posts: once, and later the difference.
@QuarkusTest
@QuarkusTestResource(House.class)
class CallupStaffingAppTest {
    private static @Nullable CallupTown loaded;
    private static int rounds;

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    private CallupTown town() {
        var known = loaded == null ? CallupTown.load(jdbi) : loaded;
        loaded = known;
        return known;
    }

    private SignedIn worker() {
        return SignedIn.as(invitations, Role.COMMUNITY_WORKER, town().city().area("430802001003"));
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

    private static List<String> daysGivenBack(SignedIn who, String post) {
        return who.request()
                .get("/api/posts/" + post)
                .then()
                .statusCode(200)
                .extract()
                .path("rules.findAll { it.lines.size() == 0 }.startDate");
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
}
