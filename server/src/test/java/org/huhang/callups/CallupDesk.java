package org.huhang.callups;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.SignedIn;
import org.huhang.shared.Ids;

/// What somebody does with a call-up plan again and again.
final class CallupDesk {
    private CallupDesk() {}

    static void edit(SignedIn who, UUID plan, UUID id, String from, Map<String, Object> edit) {
        who.request()
                .body(Map.of("id", id, "fromVersionId", from, "edit", edit))
                .post("/api/callups/" + plan + "/edits")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse ask(SignedIn who, UUID round, UUID area, UUID plan) {
        return who.request()
                .body(Map.of("id", plan, "runId", Ids.next(), "roundId", round, "areaId", area))
                .post("/api/callups")
                .then();
    }

    /// Until its first version stands.
    static UUID planned(SignedIn who, UUID round, UUID area) throws InterruptedException {
        var plan = Ids.next();
        ask(who, round, area, plan).statusCode(200);
        for (int look = 0; look < 200; look++) {
            if (view(who, plan).path("version") != null) {
                return plan;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(view(who, plan).asString());
    }

    static ExtractableResponse<Response> view(SignedIn who, UUID plan) {
        return who.request().get("/api/callups/" + plan).then().statusCode(200).extract();
    }
}
