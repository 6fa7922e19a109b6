package org.huhang.sites;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A site is founded, built, opened, rested and closed by the command post.
@QuarkusTest
@QuarkusTestResource(House.class)
class SitesAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    private SmallCity city;
    private SignedIn command = SignedIn.NOBODY;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, sites.sites, posts.posts");
        city = new SmallCity(jdbi);
        command = SignedIn.as(invitations, Role.COMMAND_POST, city.yongding);
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return command.request().body(body).post("/api/sites" + path).then();
    }

    private static Map<String, Object> site(UUID id, AreaId area) {
        var site = new HashMap<String, Object>();
        site.put("id", id);
        site.put("areaId", area.value());
        site.put("name", Map.of("zh", "一号隔离点"));
        site.put("address", "永定区某路 1 号");
        site.put("longitude", 110.48);
        site.put("latitude", 29.12);
        site.put("intakes", List.of("CLOSE"));
        site.put("reserve", false);
        site.put("opensInMinutes", 0);
        site.put("telephone", "0744-0000000");
        return site;
    }

    private UUID founded() {
        var id = Ids.next();
        post("", site(id, city.wangjiazhai)).statusCode(200).body("line.site.state", equalTo("PREPARING"));
        return id;
    }

    private static Map<String, Object> floors(int first, int last) {
        return Map.of(
                "id",
                Ids.next(),
                "building",
                "A",
                "firstFloor",
                first,
                "lastFloor",
                last,
                "leftDoors",
                5,
                "rightDoors",
                5,
                "beds",
                1,
                "barrierFree",
                1,
                "ownBathroom",
                true);
    }

    private static Map<String, Object> turn(String state, boolean unfit) {
        return Map.of("id", Ids.next(), "state", state, "unfit", unfit, "reason", "any");
    }

    @Test
    void opensOnceItHasRooms() {
        var id = founded();
        post("/" + id + "/turns", turn("OPEN", false)).statusCode(409).body("code", equalTo("sites.no-rooms"));
        post("/" + id + "/rooms", floors(3, 5)).statusCode(200).body("line.rooms", equalTo(30));
        post("/" + id + "/turns", turn("OPEN", false))
                .statusCode(200)
                .body("line.site.state", equalTo("OPEN"))
                .body("line.free", equalTo(30))
                .body("turns", hasSize(1));
    }

    @Test
    void isFoundedOnceHoweverOftenItIsSent() {
        var id = Ids.next();
        var body = site(id, city.wangjiazhai);
        post("", body).statusCode(200);
        post("", body).statusCode(200);
        command.request().get("/api/sites").then().body("sites", hasSize(1));
        body.put("telephone", "another");
        post("", body).statusCode(409);
    }

    @Test
    void buildsNoRoomTwice() {
        var id = founded();
        post("/" + id + "/rooms", floors(3, 4)).statusCode(200);
        var again = floors(4, 5);
        post("/" + id + "/rooms", again)
                .statusCode(409)
                .body("code", equalTo("sites.room-taken"))
                .body("title", org.hamcrest.Matchers.containsString("401"));
        command.request().get("/api/sites/" + id).then().body("rooms", hasSize(20));
    }

    @Test
    void aRoomIsTakenOutOfServiceAndPutBack() {
        var id = founded();
        String room = post("/" + id + "/rooms", floors(3, 3)).extract().path("rooms[0].id");
        post(
                        "/" + id + "/room-turns",
                        Map.of("id", Ids.next(), "roomIds", List.of(room), "why", "REPAIR", "note", "lock"))
                .statusCode(200)
                .body("line.outOfService", equalTo(1))
                .body("line.free", equalTo(9))
                .body("rooms[0].out", equalTo("REPAIR"));
        post("/" + id + "/room-turns", Map.of("id", Ids.next(), "roomIds", List.of(room), "note", ""))
                .statusCode(200)
                .body("line.outOfService", equalTo(0));
    }

    @Test
    void noPassageLeadsFromTheQuarantinedStraightToTheStaff() {
        var id = founded();
        post("/" + id + "/passages", passage("OBSERVATION", "WORK"))
                .statusCode(422)
                .body("code", equalTo("sites.no-passage-between"));
        post("/" + id + "/passages", passage("OBSERVATION", "SANITARY")).statusCode(200);
        String kept = post("/" + id + "/passages", passage("SANITARY", "WORK"))
                .statusCode(200)
                .body("passages", hasSize(2))
                .extract()
                .path("passages[0].id");
        command.request()
                .delete("/api/sites/" + id + "/passages/" + kept)
                .then()
                .body("passages", hasSize(1));
    }

    private static Map<String, Object> passage(String from, String to) {
        return Map.of("id", Ids.next(), "name", "any", "kind", "CONTAMINATED", "fromZone", from, "toZone", to);
    }

    @Test
    void aTeamIsAskedForByTheRuleOfStaff() {
        var id = founded();
        post("/" + id + "/rooms", floors(3, 3)).statusCode(200);
        post(
                        "/" + id + "/teams",
                        Map.of(
                                "postId",
                                Ids.next(),
                                "ruleId",
                                Ids.next(),
                                "organizationIds",
                                List.of(city.laboratory.value()),
                                "people",
                                120,
                                "startDate",
                                "2021-08-04"))
                .statusCode(200)
                .body("teams", hasSize(1))
                .body("teams[0].peopleFor", equalTo(120));
        org.junit.jupiter.api.Assertions.assertEquals(
                // three groups of fifty begun: three doctors and three nurses, and three and a half others for each of
                // them
                List.of(2, 7, 2, 7, 2, 7),
                jdbi.withHandle(h -> h.createQuery("select people from posts.post_rule_lines order by position")
                        .mapTo(Integer.class)
                        .list()));
    }

    @Test
    void whoKeepsSitesElsewhereKeepsNoneHere() {
        var id = founded();
        var other = SignedIn.as(invitations, Role.COMMAND_POST, city.wulingyuan);
        other.request().get("/api/sites/" + id).then().statusCode(403);
        other.request().get("/api/sites").then().body("sites", hasSize(0));
        other.request()
                .body(site(Ids.next(), city.wangjiazhai))
                .post("/api/sites")
                .then()
                .statusCode(403);
    }
}
