package org.huhang.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A demotion takes effect within five seconds, measured over HTTP on a session that is at work all the while.
@QuarkusTest
@QuarkusTestResource(House.class)
class DemotionAppTest {
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    @Inject
    Invitations invitations;

    @Inject
    Jdbi jdbi;

    @TestHTTPResource("/api/access/accounts")
    URI accounts = URI.create("");

    private TestCity city = TestCity.NONE;
    private SignedIn administrator = SignedIn.NOBODY;
    private SignedIn demoted = SignedIn.NOBODY;

    @BeforeEach
    void city() {
        city = TestCity.build(jdbi);
        administrator = SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside());
        demoted = SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside());
    }

    @Test
    void aRoleTakenBackIsRefusedToTheOpenSessionWithinFiveSeconds() throws Exception {
        assertEquals(200, measure(() -> takeBackItsRole(), 403));
        standing(demoted).statusCode(200).body("grantIds.size()", equalTo(0));
        demoted.request()
                .get("/api/access/accounts?areaId=" + city.inside().value())
                .then()
                .statusCode(403)
                .body("code", equalTo("access.not-permitted"));
    }

    @Test
    void aClosedAccountIsRefusedToTheOpenSessionWithinFiveSecondsAndToldWhy() throws Exception {
        assertEquals(200, measure(() -> close(), 401));
        standing(demoted).statusCode(401).body("code", equalTo("access.session-account-closed"));
    }

    @Test
    void theStandingNamesTheRolesInForce() {
        String grant = demoted.request().get("/api/access/me").then().extract().path("grants[0].id");
        standing(demoted).statusCode(200).body("grantIds", contains(grant));
        standing(SignedIn.NOBODY).statusCode(401).body("code", equalTo("access.not-signed-in"));
    }

    @Test
    void anEndedAndAnExpiredSessionSaySo() {
        jdbi.useHandle(h -> h.execute(
                "update access.sessions set expires_at = started_at where account_id = ?",
                demoted.account().value()));
        standing(demoted).statusCode(401).body("code", equalTo("access.session-expired"));
        jdbi.useHandle(h -> h.execute(
                "update access.sessions set ended_at = started_at where account_id = ?",
                demoted.account().value()));
        standing(demoted).statusCode(401).body("code", equalTo("access.session-ended"));
    }

    /// Asks as fast as it can from before the demotion on. No answer that began after the demotion was acknowledged
    /// may be a success, and the first refusal must come in time.
    ///
    /// @return the status before the demotion
    private int measure(Callable<Integer> demotion, int refused) throws Exception {
        try (var client = HttpClient.newHttpClient();
                var another = Executors.newSingleThreadExecutor()) {
            int before = ask(client);
            var sent = System.nanoTime();
            var done = another.submit(demotion);
            while (true) {
                boolean acknowledged = done.isDone();
                int status = ask(client);
                var taken = Duration.ofNanos(System.nanoTime() - sent);
                if (status == refused) {
                    System.out.println("MEASURED demotion refused after " + taken.toMillis() + " ms");
                    assertEquals(true, taken.compareTo(AT_MOST) < 0, taken.toString());
                    assertEquals(204, done.get());
                    return before;
                }
                assertEquals(false, acknowledged, "let in with " + status + " after the demotion was acknowledged");
                assertEquals(200, status);
            }
        }
    }

    private int ask(HttpClient client) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(accounts + "?areaId=" + city.inside().value()))
                .header("Cookie", "huhang_session=" + demoted.cookie())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int takeBackItsRole() {
        String grant = demoted.request().get("/api/access/me").then().extract().path("grants[0].id");
        return administrator
                .request()
                .body(Map.of("id", Ids.next(), "grantId", grant, "reason", "duty over"))
                .post("/api/access/accounts/" + demoted.account().value() + "/revocations")
                .statusCode();
    }

    private int close() {
        return administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "left the city"))
                .post("/api/access/accounts/" + demoted.account().value() + "/closures")
                .statusCode();
    }

    private static io.restassured.response.ValidatableResponse standing(SignedIn of) {
        return of.request().get("/api/access/sessions/current").then();
    }
}
