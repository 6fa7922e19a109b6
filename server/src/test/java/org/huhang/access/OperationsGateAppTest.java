package org.huhang.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class OperationsGateAppTest {
    @Inject
    Invitations invitations;

    @ParameterizedTest
    @CsvSource({
        "/q/metrics,       401, 403, 200",
        "//q/metrics,      401, 403, 200",
        "/q/./metrics,     401, 403, 200",
        "/api/openapi,     401, 200, 200",
        "/q/health/ready,  200, 200, 200",
        "/q/health/live,   200, 200, 200"
    })
    void whatTheFrameworkServesIsGuardedToo(String path, int nobody, int tracer, int administrator) {
        SignedIn.nobody().urlEncodingEnabled(false).get(path).then().statusCode(nobody);
        as(Role.TRACER).request().urlEncodingEnabled(false).get(path).then().statusCode(tracer);
        as(Role.ADMINISTRATOR)
                .request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(administrator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/api/openapi"})
    void theRefusalIsAProblemInTheCallersLanguage(String path) {
        RestAssured.given()
                .header("Accept-Language", "zh")
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("access.not-signed-in"))
                .body("title", equalTo("您尚未登录"));
    }

    @Test
    void theDescriptionHasPlainIdsAndSaysWhoMayCallWhat() {
        as(Role.TRACER)
                .request()
                .get("/api/openapi?format=json")
                .then()
                .body("components.schemas.AccountId.type", equalTo("string"))
                .body("components.schemas.AccountId.format", equalTo("uuid"))
                .body("components.schemas.Me.required", org.hamcrest.Matchers.hasItem("displayName"))
                .body(
                        "components.schemas.Me.required",
                        org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem("login")))
                .body("components.schemas.AccountLine.required", org.hamcrest.Matchers.hasItem("openedAt"))
                .body("paths.'/api/access/approvals'.get.operationId", equalTo("approvalsList"))
                .body("paths.'/api/access/approvals'.get.x-permission", equalTo("APPROVALS_READ"))
                .body("paths.'/api/access/sessions'.post.x-permission", containsString("open: "));
    }

    private SignedIn as(Role role) {
        return SignedIn.as(invitations, role, new AreaId(Ids.next()));
    }
}
