package org.huhang.duty;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.notices.Notices;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// A dispatcher's day over HTTP: asked, named, confirmed by the person themself, present by their own device.
@QuarkusTest
@QuarkusTestResource(House.class)
class MusterApiAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Notices notices;

    @Inject
    Musters musters;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Test
    void aDispatchersDay() {
        var town = MusterTown.load(jdbi, notices, musters);
        var area = town.city().area("430802");
        var court = town.city().court;
        var command = SignedIn.as(invitations, Role.COMMAND_POST, area);
        var dispatcher = SignedIn.as(invitations, Role.DISPATCHER, area, court, null);
        var elsewhere = SignedIn.as(invitations, Role.DISPATCHER, town.city().area("430811"));
        var person = town.person("李强");
        var guard = SignedIn.as(invitations, Role.GATE_STAFF, town.area(), null, person);
        var demand = Ids.next();
        var now = clock.now();
        Map<String, Object> muster = new HashMap<>(Map.of(
                "id",
                Ids.next(),
                "noticeId",
                town.notice().value(),
                "title",
                Map.of("zh", "支援隔离点"),
                "start",
                now.minus(Duration.ofHours(1)).toString(),
                "demands",
                List.of(Map.of(
                        "id",
                        demand,
                        "organizationId",
                        court.value(),
                        "task",
                        Map.of("zh", "值守"),
                        "areaId",
                        town.area().value(),
                        "place",
                        Map.of("zh", "解放社区卡点"),
                        "asked",
                        2))));
        for (int sent = 0; sent < 2; sent++) {
            command.request()
                    .body(muster)
                    .post("/api/musters")
                    .then()
                    .statusCode(200)
                    .body("demands", hasSize(1), "on", equalTo(true));
        }
        dispatcher.request().body(muster).post("/api/musters").then().statusCode(403);
        elsewhere.request().get("/api/musters").then().body("musters", hasSize(0));
        elsewhere.request().get("/api/demands/" + demand + "/candidates").then().statusCode(403);
        dispatcher
                .request()
                .get("/api/demands/" + demand + "/candidates?q=李")
                .then()
                .statusCode(200)
                .body("candidates", hasSize(1), "candidates[0].person.name", equalTo("李*"))
                .body("candidates[0].position", equalTo("法官"), "candidates[0].hindrances", hasSize(0));
        guard.request().get("/api/own-calls").then().body("$", hasSize(0));
        dispatcher
                .request()
                .body(Map.of("id", Ids.next(), "personIds", List.of(person.value())))
                .post("/api/demands/" + demand + "/namings")
                .then()
                .statusCode(200)
                .body("named", equalTo(1), "unnamed", equalTo(1), "confirmed", equalTo(0));
        var answer = Map.of("id", Ids.next(), "accepts", true);
        for (int sent = 0; sent < 2; sent++) {
            guard.request()
                    .body(answer)
                    .post("/api/own-calls/" + demand + "/answers")
                    .then()
                    .statusCode(200)
                    .body("[0].call.state", equalTo("CONFIRMED"), "[0].call.way", equalTo("SELF"))
                    .body("[0].holds", equalTo(true));
        }
        jdbi.useHandle(h -> h.execute(
                "insert into duty.presence values (?, 1, ?, ?, 'POST_SIGN_IN', '解放社区卡点', ?, ?)",
                Ids.next(),
                guard.account().value(),
                town.area().value(),
                Timestamp.from(now),
                Timestamp.from(now)));
        command.request()
                .get("/api/musters")
                .then()
                .body(
                        "musters[0].demands[0].figures.asked",
                        equalTo(2),
                        "musters[0].demands[0].figures.named",
                        equalTo(1),
                        "musters[0].demands[0].figures.confirmed",
                        equalTo(1),
                        "musters[0].demands[0].figures.present",
                        equalTo(1));
        command.request()
                .get("/api/demands/" + demand + "/people")
                .then()
                .body("people[0].present", equalTo(true), "people[0].person.name", equalTo("李*"))
                .body("more", equalTo(false));
        dispatcher
                .request()
                .body(Map.of("id", Ids.next(), "personId", person.value(), "act", "CONFIRMED", "byTelephone", false))
                .post("/api/demands/" + demand + "/acts")
                .then()
                .statusCode(422)
                .body("code", equalTo("duty.whose-answer"));
        whatADispatcherSawOfTheStaff(town, dispatcher, elsewhere);
        SignedIn.nobody().get("/api/own-calls").then().statusCode(401);
        guard.request()
                .body(Map.of("id", Ids.next(), "accepts", true))
                .post("/api/own-calls/" + Ids.next() + "/answers")
                .then()
                .statusCode(404);
        dispatcher
                .request()
                .get("/api/musters/skills")
                .then()
                .body("code", hasItem("SAMPLING"), "code", not(hasItem("")));
    }

    private static void whatADispatcherSawOfTheStaff(MusterTown town, SignedIn dispatcher, SignedIn elsewhere) {
        var now = Instant.now();
        var demand = town.demand(
                town.notice(), town.city().court, null, "SAMPLING", now.plusSeconds(60), now.plus(Duration.ofDays(1)));
        var at = "/api/demands/" + demand.value();
        var naming =
                Map.of("id", Ids.next(), "personIds", List.of(town.person("覃芳").value()));
        dispatcher.request().body(naming).post(at + "/namings").then().statusCode(422);
        Map<String, Object> shown =
                Map.of("id", Ids.next(), "personId", town.person("覃芳").value(), "note", "市疾控中心采样培训证");
        elsewhere.request().body(shown).post(at + "/skills-shown").then().statusCode(403);
        dispatcher.request().body(shown).post(at + "/skills-shown").then().statusCode(204);
        dispatcher
                .request()
                .body(Map.of("id", Ids.next(), "personId", town.person("王丽").value(), "note", "any"))
                .post(at + "/skills-shown")
                .then()
                .statusCode(422)
                .body("code", equalTo("duty.not-of-organization"));
        dispatcher.request().body(naming).post(at + "/namings").then().statusCode(200);
    }
}
