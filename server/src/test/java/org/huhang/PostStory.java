package org.huhang;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The story goes on: a post at the road into 双峡村, for three turns of eight hours a day. It is opened, planned, solved
/// and put in force; then somebody does not come, another takes the seat, and both are told.
final class PostStory {
    private static final int STAFF = 6;

    private final SmallCity city;
    private final Jdbi jdbi;
    private final Invitations invitations;
    private final SignedIn commander;
    private final SignedIn elsewhere;
    private final CityClock clock;
    private final LocalDate today;

    PostStory(Jdbi jdbi, Invitations invitations, SmallCity city, CityClock clock) {
        this.jdbi = jdbi;
        this.invitations = invitations;
        this.city = city;
        this.clock = clock;
        today = clock.today();
        commander = SignedIn.as(invitations, Role.COMMAND_POST, city.yongding);
        elsewhere = SignedIn.as(invitations, Role.COMMAND_POST, city.wulingyuan);
    }

    void tell() throws InterruptedException {
        peopleWorkThere();
        var post = itIsOpened();
        var plan = itIsPlanned(post);
        var draft = itIsSolved(plan);
        var first = itIsPublished(plan, draft, null).statusCode(200).extract().<String>path("id");
        itIsPublished(plan, draft, null).statusCode(409).body("code", equalTo("posts.published-meanwhile"));
        somebodyDoesNotCome(post, plan, first);
    }

    private void peopleWorkThere() {
        var people =
                Stream.of(city.b, city.c, city.d, city.e).flatMap(List::stream).limit(STAFF);
        people.forEach(person -> jdbi.useHandle(h -> h.execute(
                "insert into registry.staff (organization_id, person_id, position, start_at)"
                        + " values (?, ?, '职员', '2020-01-01T00:00:00Z')",
                city.laboratory.value(),
                person.id().value())));
    }

    private String itIsOpened() {
        var post = Ids.next().toString();
        Map<String, Object> body = Map.ofEntries(
                Map.entry("id", post),
                Map.entry("name", Map.of("zh", "双峡村路口")),
                Map.entry("kind", "CHECKPOINT"),
                Map.entry("pattern", "CHECKPOINT"),
                Map.entry("areaId", city.shuangxia.value()),
                Map.entry("otherAreaId", city.wulingyuan.value()),
                Map.entry("outdoor", true),
                Map.entry("longitude", 110.41),
                Map.entry("latitude", 29.11),
                Map.entry("opensAt", today.minusDays(1) + "T00:00:00Z"),
                Map.entry("organizationIds", List.of(city.laboratory.value())));
        elsewhere.request().body(body).post("/api/posts").then().statusCode(403);
        for (int sent = 0; sent < 2; sent++) {
            commander
                    .request()
                    .body(body)
                    .post("/api/posts")
                    .then()
                    .statusCode(200)
                    .body("lines", hasSize(5));
        }
        var lines = Stream.of("00:00", "08:00", "16:00")
                .map(at -> Map.of("startsAt", at, "minutes", 480, "people", 1))
                .toList();
        commander
                .request()
                .body(Map.of(
                        "id", Ids.next(), "startDate", today.minusDays(1).toString(), "source", "村里人少", "lines", lines))
                .post("/api/posts/" + post + "/rules")
                .then()
                .statusCode(200)
                .body("lines", hasSize(3), "needed", equalTo(1));
        // shared by two counties, it is seen from both
        elsewhere.request().get("/api/posts").then().statusCode(200).body("posts.post.id", hasItem(post));
        return post;
    }

    private String itIsPlanned(String post) {
        var plan = Ids.next().toString();
        var body = Map.of(
                "id",
                plan,
                "title",
                "双峡村路口",
                "areaId",
                city.yongding.value(),
                "startDate",
                today.toString(),
                "days",
                2,
                "postIds",
                List.of(post),
                "organizationIds",
                List.of(city.laboratory.value()));
        elsewhere.request().body(body).post("/api/rosters").then().statusCode(403);
        commander
                .request()
                .body(body)
                .post("/api/rosters")
                .then()
                .statusCode(200)
                .body("seats.post", hasSize(6), "people", equalTo(STAFF), "missing", equalTo(0));
        commander
                .request()
                .get("/api/rosters/" + plan + "/capacity")
                .then()
                .statusCode(200)
                .body("shortages", hasSize(0), "seatMinutes", equalTo(6 * 480));
        commander
                .request()
                .get("/api/rosters/" + plan + "/people")
                .then()
                .statusCode(200)
                .body(
                        "people",
                        hasSize(STAFF),
                        "people[0].name",
                        not(equalTo(city.b.getFirst().name())));
        elsewhere.request().get("/api/rosters/" + plan).then().statusCode(403);
        return plan;
    }

    private String itIsSolved(String plan) throws InterruptedException {
        var run = Ids.next().toString();
        commander
                .request()
                .body(Map.of("id", run, "atMostSeconds", 1))
                .post("/api/rosters/" + plan + "/runs")
                .then()
                .statusCode(200);
        for (int i = 0; i < 200 && !"ENDED".equals(run(plan, run).getString("state")); i++) {
            Thread.sleep(100);
        }
        var draft = run(plan, run).getString("draftId");
        commander
                .request()
                .get("/api/rosters/" + plan + "/drafts/" + draft)
                .then()
                .statusCode(200)
                .body("draft.hard", equalTo(0), "draft.unfilled", equalTo(0), "holders", hasSize(6));
        return draft;
    }

    private JsonPath run(String plan, String run) {
        return commander
                .request()
                .get("/api/rosters/" + plan + "/runs/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private io.restassured.response.ValidatableResponse itIsPublished(
            String plan, String draft, @Nullable String replaces) {
        Map<String, Object> body = new HashMap<>(Map.of("id", Ids.next(), "draftId", draft, "reason", "每日排班"));
        body.put("replaces", replaces);
        return commander
                .request()
                .body(body)
                .post("/api/rosters/" + plan + "/publications")
                .then();
    }

    private void somebodyDoesNotCome(String post, String plan, String first) {
        var seats =
                commander.request().get("/api/rosters/" + plan).then().extract().jsonPath();
        List<Integer> starts = seats.getList("seats.start");
        long minute = clock.now().getEpochSecond() / 60;
        int seat = IntStream.range(0, starts.size())
                .filter(i -> starts.get(i) <= minute && minute < starts.get(i) + 480)
                .findFirst()
                .orElseThrow();
        commander
                .request()
                .body(Map.of("id", Ids.next(), "planId", plan, "seat", seat, "reason", "电话无人接听"))
                .post("/api/posts/" + post + "/no-shows")
                .then()
                .statusCode(200);
        var mended = Ids.next().toString();
        var view = commander
                .request()
                .body(Map.of("id", mended, "reason", "缺岗"))
                .post("/api/rosters/" + plan + "/replans")
                .then()
                .statusCode(200)
                .body("draft.origin", equalTo("REPLAN"), "replan.open", hasSize(0), "replan.absent", hasSize(1))
                .extract()
                .jsonPath();
        int absent = view.getInt("replan.absent[0]");
        int instead = view.<Integer>getList("holders").get(seat);
        assertNotEquals(absent, instead);
        assertTrue(view.getList("replan.disturbed").size() <= 3);
        assertTrue(view.getInt("replan.tookMillis") < 2_000);
        itIsPublished(plan, mended, first).statusCode(200);
        var people = commander
                .request()
                .get("/api/rosters/" + plan + "/people")
                .then()
                .extract()
                .jsonPath();
        var told = SignedIn.as(
                invitations,
                Role.GATE_STAFF,
                city.shuangxia,
                null,
                new PersonId(UUID.fromString(people.getString("people[" + instead + "].personId"))));
        told.request()
                .get("/api/rosters/mine")
                .then()
                .statusCode(200)
                .body("shifts.seat", hasItem(seat), "tellings[0].reason", equalTo("每日排班"))
                .body("tellings[0].seenAt", equalTo(null));
        told.request()
                .body(Map.of(
                        "publicationId",
                        told.request().get("/api/rosters/mine").then().extract().path("tellings[0].publicationId")))
                .post("/api/rosters/mine/seen")
                .then()
                .statusCode(200)
                .body("tellings[0].seenAt", not(equalTo(null)));
    }
}
