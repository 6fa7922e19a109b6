package org.huhang.access;

import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class AuditLogAppTest {
    private static final String PASSWORD = "seven wet umbrellas";

    @Inject
    Invitations invitations;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn administrator = SignedIn.NOBODY;

    @BeforeEach
    void city() {
        city = TestCity.build(jdbi);
        administrator = SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Told(
            String what,
            @Nullable UUID accountId,
            List<UUID> subjectIds,
            @Nullable UUID requestId,
            byte @Nullable [] bodyDigest) {}

    @Test
    void aChangeIsToldOnceWithWhomItConcernsAndARepeatedOneAgain() {
        var holder = SignedIn.as(invitations, Role.TRACER, city.inside()).account();
        var id = Ids.next();
        var closure = Map.of("id", id, "reason", "left the city");
        for (int i = 1; i <= 2; i++) {
            administrator
                    .request()
                    .body(closure)
                    .post("/api/access/accounts/" + holder.value() + "/closures")
                    .then()
                    .statusCode(204);
            var told = told("accountsClose", administrator.account());
            assertEquals(i, told.size());
            assertEquals(List.of(holder.value()), told.getLast().subjectIds());
            assertEquals(id, told.getLast().requestId());
            assertNotNull(told.getLast().bodyDigest());
        }
    }

    @Test
    void whatIsRefusedAndChangesNothingIsNotTold() {
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "any"))
                .post("/api/access/accounts/" + Ids.next() + "/closures")
                .then()
                .statusCode(404);
        assertEquals(List.of(), told("accountsClose", administrator.account()));
    }

    @Test
    void comingInAndGoingOutAreToldOfTheAccountThatTheyTurnOutToBe() {
        var login = "login-" + UUID.randomUUID().toString().substring(0, 12);
        String link = administrator
                .request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "displayName",
                        "any",
                        "role",
                        "TRACER",
                        "areaId",
                        city.inside().value()))
                .post("/api/access/invitations")
                .then()
                .extract()
                .path("token");
        SignedIn.nobody()
                .body(Map.of("token", link))
                .post("/api/access/invitation-preview")
                .then()
                .statusCode(200);
        assertFalse(told("invitationsPreview", null).isEmpty());
        String opened = SignedIn.nobody()
                .body(Map.of("id", Ids.next(), "token", link, "login", login, "password", PASSWORD))
                .post("/api/access/enrolments")
                .then()
                .statusCode(200)
                .extract()
                .path("accountId");
        var account = new AccountId(UUID.fromString(opened));
        assertFalse(told("sessionsEnrol", account).isEmpty());
        var cookie = SignedIn.nobody()
                .body(Map.of("login", login, "password", PASSWORD))
                .post("/api/access/sessions")
                .then()
                .statusCode(200)
                .extract()
                .cookie("huhang_session");
        assertFalse(told("sessionsSignIn", account).isEmpty());
        new SignedIn(account, cookie)
                .request()
                .delete("/api/access/sessions/current")
                .then()
                .statusCode(204);
        assertEquals(1, told("sessionsSignOut", account).size());
    }

    @Test
    void everythingIsChainedAtOnceAndACheckpointSaysHowFar() {
        SignedIn.as(invitations, Role.TRACER, city.inside());
        await(() -> count("audit_pending") == 0 && count("audit_entries") > 0);
        await(() -> count("audit_checkpoints") > 0);
        SignedIn.as(invitations, Role.AUDITOR, city.inside())
                .request()
                .get("/api/access/audit/checkpoint")
                .then()
                .statusCode(200)
                .body("last.position", greaterThanOrEqualTo(1))
                .body("last.line", notNullValue())
                .body("publicKey", notNullValue());
    }

    private List<Told> told(String what, @Nullable AccountId account) {
        return jdbi.withHandle(h -> h.createQuery("""
                select what, account_id, subject_ids, request_id, body_digest, id from access.audit_pending
                 where what = :what and account_id is not distinct from :account
                union all
                select what, account_id, subject_ids, request_id, body_digest, id from access.audit_entries
                 where what = :what and account_id is not distinct from :account
                 order by id
                """)
                .bind("what", what)
                .bind("account", account)
                .mapTo(Told.class)
                .list());
    }

    private int count(String table) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from access." + table)
                .mapTo(int.class)
                .one());
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(Duration.ofMillis(10));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertTrue(condition.getAsBoolean(), "not within 5 s");
    }
}
