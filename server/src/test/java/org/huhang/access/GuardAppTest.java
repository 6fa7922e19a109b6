package org.huhang.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The guard, before endpoints that only these tests have.
@QuarkusTest
@QuarkusTestResource(House.class)
class GuardAppTest {
    @Inject
    Invitations invitations;

    private final AreaId anyArea = new AreaId(Ids.next());
    private SignedIn tracer = SignedIn.NOBODY;

    @Path("/api/test-guard")
    @RunOnVirtualThread
    static class GuardedResource {
        @Inject
        Caller caller;

        @GET
        @Path("/undeclared")
        @Operation(hidden = true)
        public String undeclared() {
            return "never";
        }

        @GET
        @Path("/open")
        @Open("for this test")
        @Operation(hidden = true)
        public Map<String, Object> open() {
            return Map.of(
                    "virtual", Thread.currentThread().isVirtual(),
                    "signedIn", caller.isSignedIn(),
                    "language", caller.language());
        }

        @GET
        @Path("/signed-in")
        @Open(value = "for this test", signedIn = true)
        @Operation(hidden = true)
        public String signedIn() {
            return "in";
        }

        @GET
        @Path("/cases")
        @Permit(Permission.CASES_READ)
        @Operation(hidden = true)
        public String cases() {
            return "cases";
        }

        @GET
        @Path("/people")
        @Permit(value = Permission.PEOPLE_READ, purpose = true)
        @Operation(hidden = true)
        public Purpose people() {
            return caller.purpose();
        }

        @POST
        @Path("/cases")
        @Permit(Permission.CASES_READ)
        @Operation(hidden = true)
        public String change() {
            return "changed";
        }
    }

    @BeforeEach
    void signIn() {
        tracer = SignedIn.as(invitations, Role.TRACER, anyArea);
    }

    @Test
    void anEndpointThatDeclaresNothingRefusesEverybody() {
        tracer.request()
                .get("/api/test-guard/undeclared")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.not-permitted"));
        SignedIn.nobody().get("/api/test-guard/undeclared").then().statusCode(403);
    }

    @Test
    void anOpenEndpointServesNobodyInParticularOnAVirtualThread() {
        given().get("/api/test-guard/open")
                .then()
                .statusCode(200)
                .body("virtual", is(true))
                .body("signedIn", is(false))
                .body("language", equalTo("ZH"));
        tracer.request()
                .get("/api/test-guard/open")
                .then()
                .statusCode(200)
                .body("signedIn", is(true))
                .body("language", equalTo("EN"));
    }

    @Test
    void whoIsNotSignedInIsToldSo() {
        for (String path : new String[] {"/signed-in", "/cases", "/people"}) {
            SignedIn.nobody()
                    .get("/api/test-guard" + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("access.not-signed-in"))
                    .body("title", equalTo("You are not signed in"));
        }
    }

    @ParameterizedTest
    @CsvSource({"forged", "''", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aCookieThatTheHouseDidNotGiveOpensNothing(String cookie) {
        given().cookie("huhang_session", cookie)
                .get("/api/test-guard/signed-in")
                .then()
                .statusCode(401);
    }

    @Test
    void aRoleWithoutThePermissionIsRefused() {
        SignedIn.as(invitations, Role.GATE_STAFF, anyArea)
                .request()
                .get("/api/test-guard/cases")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.not-permitted"));
        tracer.request().get("/api/test-guard/cases").then().statusCode(200);
    }

    @Test
    void personalDataAsksForAPurposeFirst() {
        given().cookie("huhang_session", tracer.cookie())
                .get("/api/test-guard/people")
                .then()
                .statusCode(428)
                .body("code", equalTo("access.purpose-required"))
                .body("title", equalTo("请先说明查看个人信息的目的"));
        given().cookie("huhang_session", tracer.cookie())
                .header("Huhang-Purpose", "CURIOSITY")
                .get("/api/test-guard/people")
                .then()
                .statusCode(422)
                .body("code", equalTo("access.purpose-unknown"));
        given().cookie("huhang_session", tracer.cookie())
                .header("Huhang-Purpose", "CONTACT_TRACING")
                .get("/api/test-guard/people")
                .then()
                .statusCode(200);
    }

    @Test
    void aChangeFromAnotherSitesPageIsRefused() {
        given().cookie("huhang_session", tracer.cookie())
                .post("/api/test-guard/cases")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.client-unnamed"));
        tracer.request().post("/api/test-guard/cases").then().statusCode(200);
    }
}
