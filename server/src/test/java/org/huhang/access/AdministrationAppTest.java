package org.huhang.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class AdministrationAppTest {
    @Inject
    Invitations invitations;

    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    Accounts accounts;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn administrator = SignedIn.NOBODY;
    private SignedIn tracer = SignedIn.NOBODY;

    @BeforeEach
    void city() {
        city = TestCity.build(jdbi);
        administrator = SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside());
        tracer = SignedIn.as(invitations, Role.TRACER, city.inside());
    }

    @Test
    void anAdministratorInvitesInsideOfTheOwnAreaOnly() {
        var token = administrator
                .request()
                .body(invitation("TRACER", city.inside(), null))
                .post("/api/access/invitations")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("token");
        SignedIn.nobody()
                .body(Map.of("token", token))
                .post("/api/access/invitation-preview")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Wang Fang"));
        for (AreaId area : new AreaId[] {city.outside(), city.root(), new AreaId(Ids.next())}) {
            administrator
                    .request()
                    .body(invitation("TRACER", area, null))
                    .post("/api/access/invitations")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("access.outside-scope"));
        }
    }

    @Test
    void aRoleForAnOrganizationOfAnotherAreaIsOutsideOfScope() {
        administrator
                .request()
                .body(invitation("DISPATCHER", city.inside(), city.organizationInside()))
                .post("/api/access/invitations")
                .then()
                .statusCode(200);
        administrator
                .request()
                .body(invitation("DISPATCHER", city.inside(), city.organizationOutside()))
                .post("/api/access/invitations")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.outside-scope"));
    }

    @Test
    void theSameInvitationSentAgainVoidsTheFirstLinkAndAnotherBodyIsRefused() {
        var body = invitation("TRACER", city.inside(), null);
        var first = invite(body);
        var second = invite(body);
        SignedIn.nobody()
                .body(Map.of("token", first))
                .post("/api/access/invitation-preview")
                .then()
                .statusCode(404);
        SignedIn.nobody()
                .body(Map.of("token", second))
                .post("/api/access/invitation-preview")
                .then()
                .statusCode(200);
        body.put("role", "AUDITOR");
        administrator
                .request()
                .body(body)
                .post("/api/access/invitations")
                .then()
                .statusCode(409)
                .body("code", equalTo("shared.id-used-for-other-content"));
    }

    @Test
    void aGrantHoldsAtOnceAndARevocationEndsItAtOnce() {
        var grant = grant("SECOND_APPROVER", city.inside(), null);
        for (int sent = 0; sent < 2; sent++) {
            administrator.request().body(grant).post(grantsOf(tracer)).then().statusCode(200);
        }
        tracer.request().get("/api/access/me").then().body("permissions", hasItem("APPROVALS_DECIDE"));
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "grantId", grant.get("id"), "reason", "duty over"))
                .post("/api/access/accounts/" + tracer.account().value() + "/revocations")
                .then()
                .statusCode(204);
        tracer.request().get("/api/access/me").then().body("permissions", not(hasItem("APPROVALS_DECIDE")));
    }

    @Test
    void aGrantThatHasEndedHoldsNoMore() {
        var grant = grant("AUDITOR", city.inside(), null);
        grant.put("end", "2020-01-01T00:00:00Z");
        administrator
                .request()
                .body(grant)
                .post(grantsOf(tracer))
                .then()
                .statusCode(422)
                .body("code", equalTo("access.end-in-the-past"));
        grant = grant("AUDITOR", city.inside(), null);
        grant.put("end", "2999-01-01T00:00:00Z");
        administrator.request().body(grant).post(grantsOf(tracer)).then().statusCode(200);
        tracer.request().get("/api/access/me").then().body("grants.role", contains("TRACER", "AUDITOR"));
        jdbi.useHandle(h -> h.execute(
                "update access.grants set end_at = start_at where account_id = ? and role = 'AUDITOR'",
                tracer.account().value()));
        tracer.request().get("/api/access/me").then().body("grants.role", contains("TRACER"));
    }

    @Test
    void nobodyGrantsRevokesOrClosesForThemselves() {
        administrator
                .request()
                .body(grant("AUDITOR", city.inside(), null))
                .post(grantsOf(administrator))
                .then()
                .statusCode(403)
                .body("code", equalTo("access.not-oneself"));
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "tired"))
                .post("/api/access/accounts/" + administrator.account().value() + "/closures")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.not-oneself"));
    }

    @Test
    void closingAnAccountEndsItsSessionsAtOnceAndItsLinksForGood() {
        tracer.request().get("/api/access/me").then().statusCode(200);
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", " "))
                .post("/api/access/accounts/" + tracer.account().value() + "/closures")
                .then()
                .statusCode(422)
                .body("field", equalTo("reason"));
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "left the city"))
                .post("/api/access/accounts/" + tracer.account().value() + "/closures")
                .then()
                .statusCode(204);
        tracer.request().get("/api/access/me").then().statusCode(401);
        var link = invitations.invite(
                Invitation.toSignIn(tracer.account(), "any tracer", null, Role.TRACER, city.inside(), null));
        SignedIn.nobody()
                .body(Map.of("id", Ids.next(), "token", link.token()))
                .post("/api/access/enrolments")
                .then()
                .statusCode(409)
                .body("code", equalTo("access.account-closed"));
    }

    @Test
    void anAccountWithARoleElsewhereIsNotClosedFromHere() {
        var elsewhere = SignedIn.as(invitations, Role.TRACER, city.outside());
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "any"))
                .post("/api/access/accounts/" + elsewhere.account().value() + "/closures")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.outside-scope"));
    }

    @Test
    void theListShowsTheAccountsOfTheArea() {
        var elsewhere = SignedIn.as(invitations, Role.TRACER, city.outside());
        administrator
                .request()
                .get("/api/access/accounts?areaId=" + city.inside().value())
                .then()
                .statusCode(200)
                .body("id", hasItem(tracer.account().value().toString()))
                .body("id", not(hasItem(elsewhere.account().value().toString())))
                .body("grants.flatten().areaName", hasItem("永定区"));
        administrator
                .request()
                .get("/api/access/accounts?areaId=" + city.outside().value())
                .then()
                .statusCode(403);
        administrator.request().get("/api/access/accounts").then().statusCode(422);
    }

    @Test
    void theFirstAdministratorsLinkIsMadeOnlyWhileNobodyHasEnrolled() {
        assertEquals(false, accounts.none());
        assertEquals(
                true, firstAdministrator.link("http://localhost", city.root()).isEmpty());
        jdbi.useHandle(h -> h.execute("truncate access.accounts cascade"));
        var first = firstAdministrator.link("http://localhost:1", city.root()).orElseThrow();
        var second = firstAdministrator.link("http://localhost:1", city.root()).orElseThrow();
        assertEquals("http://localhost:1/enrol#", second.substring(0, 25));
        preview(first).then().statusCode(404);
        preview(second).then().statusCode(200).body("grants.role", contains("ADMINISTRATOR"));
        SignedIn.nobody()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "token",
                        second.substring(25),
                        "login",
                        "root",
                        "password",
                        "seven wet umbrellas"))
                .post("/api/access/enrolments")
                .then()
                .statusCode(200)
                .body("permissions", not(empty()));
        assertEquals(
                true, firstAdministrator.link("http://localhost", city.root()).isEmpty());
    }

    private static io.restassured.response.Response preview(String link) {
        return SignedIn.nobody()
                .body(Map.of("token", link.substring(link.indexOf('#') + 1)))
                .post("/api/access/invitation-preview");
    }

    private String invite(Map<String, Object> body) {
        return administrator
                .request()
                .body(body)
                .post("/api/access/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static Map<String, Object> invitation(String role, AreaId area, @Nullable OrganizationId organization) {
        var body = grant(role, area, organization);
        body.put("displayName", "Wang Fang");
        return body;
    }

    private static Map<String, Object> grant(String role, AreaId area, @Nullable OrganizationId organization) {
        var body = new HashMap<String, Object>(Map.of("id", Ids.next(), "role", role, "areaId", area.value()));
        if (organization != null) {
            body.put("organizationId", organization.value());
        }
        return body;
    }

    private static String grantsOf(SignedIn of) {
        return "/api/access/accounts/" + of.account().value() + "/grants";
    }
}
