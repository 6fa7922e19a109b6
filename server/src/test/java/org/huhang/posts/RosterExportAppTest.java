package org.huhang.posts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// A roster leaves the house as other lists of people do: with a second person's approval, a watermark and an end.
@QuarkusTest
@QuarkusTestResource(House.class)
class RosterExportAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Test
    void aRosterIsTakenAlongWithASecondPersonsApproval() throws Exception {
        var town = DayTown.load(jdbi, clock.now());
        var dispatcher = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        var elsewhere = SignedIn.as(invitations, Role.DISPATCHER, town.city().area("430811"));
        var leader = SignedIn.as(invitations, Role.POST_LEADER, town.area());
        var approver = SignedIn.as(invitations, Role.SECOND_APPROVER, town.area());
        ask(elsewhere, town.plan().value()).statusCode(403);
        ask(leader, town.plan().value()).statusCode(403);
        ask(dispatcher, Ids.next()).statusCode(404).body("code", equalTo("imports.export-subject-unknown"));
        String id = ask(dispatcher, town.plan().value())
                .statusCode(200)
                .body("state", equalTo("WAITING"), "people", equalTo(3), "subjectName", equalTo("any"))
                .extract()
                .path("id");
        dispatcher.request().get("/api/exports/" + id + "/file").then().statusCode(409);
        String approval = get(dispatcher, id).extract().path("approvalId");
        approver.request()
                .get("/api/access/approvals/" + approval)
                .then()
                .body("text", containsString("Take along who stands where by the roster any (3 shifts"));
        approver.request()
                .body(Map.of("id", Ids.next(), "approved", true, "reason", ""))
                .post("/api/access/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
        for (int i = 0; i < 200 && !"READY".equals(get(dispatcher, id).extract().path("state")); i++) {
            Thread.sleep(100);
        }
        var text = new String(
                dispatcher
                        .request()
                        .get("/api/exports/" + id + "/file")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        var lines = text.lines().toList();
        assertEquals("\uFEFF# Who stands where by any; export " + id, lines.getFirst());
        assertEquals("Date,Start,End,Post,Skill,Name,Phone,Organization", lines.get(3));
        var rows = lines.subList(4, lines.size());
        assertEquals(3 + 1, rows.size());
        assertEquals(
                1, rows.stream().filter(row -> row.contains(",李强,13800000002,")).count(), text);
        assertEquals(1, rows.stream().filter(row -> row.contains(",112")).count(), "one who does not exist: " + text);
        assertTrue(rows.stream().allMatch(row -> row.contains(DayTown.CHECKPOINT)), text);
    }

    private static ValidatableResponse ask(SignedIn who, UUID plan) {
        return who.request()
                .body(Map.of(
                        "id", Ids.next(), "kind", "ROSTER", "subjectId", plan, "format", "CSV", "reason", "call them"))
                .post("/api/exports")
                .then();
    }

    private static ValidatableResponse get(SignedIn who, String id) {
        return who.request().get("/api/exports/" + id).then().statusCode(200);
    }
}
