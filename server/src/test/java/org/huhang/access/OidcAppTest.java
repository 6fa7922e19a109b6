package org.huhang.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a small OpenID provider, over HTTP: what a browser would do between the two is done by hand.
@QuarkusTest
@QuarkusTestResource(House.class)
@Tag("full")
class OidcAppTest {
    private static final String HOME = "https://localhost:8443";
    private static final List<String> SETTINGS = List.of("issuer", "client-id", "client-secret", "name");

    @Inject
    Invitations invitations;

    @Inject
    Jdbi jdbi;

    private SmallDirectory directory = open();
    private TestCity city = TestCity.NONE;
    private SignedIn tracer = SignedIn.NOBODY;
    private String subject = "";

    @BeforeEach
    void directory() {
        System.setProperty("huhang.oidc.issuer", directory.issuer());
        System.setProperty("huhang.oidc.client-id", SmallDirectory.CLIENT);
        System.setProperty("huhang.oidc.client-secret", SmallDirectory.SECRET);
        System.setProperty("huhang.oidc.name", "市统一身份认证");
        city = TestCity.build(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.inside());
        subject = "subject-" + UUID.randomUUID();
    }

    @AfterEach
    void none() {
        directory.close();
        SETTINGS.forEach(setting -> System.clearProperty("huhang.oidc." + setting));
    }

    @Test
    void whoLinkedTheirAccountComesInByTheDirectory() {
        assertEquals("/account", place(link(tracer)));
        var arrived = signIn("/cases?x=1");
        assertEquals("/cases?x=1", place(arrived));
        new SignedIn(tracer.account(), arrived.getCookie("huhang_session"))
                .request()
                .get("/api/access/me")
                .then()
                .statusCode(200)
                .body("accountId", equalTo(tracer.account().value().toString()));
        Told.of(jdbi, tracer, "oidcComeBack");
        tracer.request().get("/api/access/oidc/links").then().body("shownAs", contains("li.na"));
    }

    @Test
    void aSubjectThatNobodyLinkedGetsNoAccount() {
        int before = accounts();
        assertEquals("access.oidc-unlinked", code(signIn("/")));
        assertEquals(before, accounts());
    }

    @Test
    void aSubjectOpensOneAccountOnly() {
        link(tracer);
        assertEquals("/account", place(link(tracer)));
        var other = SignedIn.as(invitations, Role.AUDITOR, city.inside());
        assertEquals("access.oidc-taken", code(link(other)));
    }

    @Test
    void anEndedLinkOpensNothingAndNobodyEndsTheOthers() {
        link(tracer);
        String id = tracer.request().get("/api/access/oidc/links").path("[0].id");
        var other = SignedIn.as(invitations, Role.AUDITOR, city.inside());
        other.request().delete("/api/access/oidc/links/" + id).then().statusCode(404);
        tracer.request().delete("/api/access/oidc/links/" + id).then().statusCode(204);
        tracer.request().delete("/api/access/oidc/links/" + id).then().statusCode(204);
        tracer.request().get("/api/access/oidc/links").then().body("", empty());
        Told.of(jdbi, tracer, "oidcLink", "oidcEnd");
        assertEquals("access.oidc-unlinked", code(signIn("/")));
    }

    @Test
    void aClosedAccountIsNotOpenedByTheDirectory() {
        link(tracer);
        SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside())
                .request()
                .body(Map.of("id", Ids.next(), "reason", "left the city"))
                .post("/api/access/accounts/" + tracer.account().value() + "/closures")
                .then()
                .statusCode(204);
        assertEquals("access.oidc-unlinked", code(signIn("/")));
    }

    @Test
    void anAnswerIsGoodOnceAndInTheBrowserThatWasSentAlone() {
        link(tracer);
        var away = begin("/");
        var back = directory.signedIn(away.path("address"), subject);
        assertEquals("access.oidc-gone", code(callback(back, "another browser's cookie")));
        assertEquals("access.oidc-gone", code(callback(back, away.getCookie("huhang_oidc"))));

        var second = begin("/");
        var answer = directory.signedIn(second.path("address"), subject);
        assertEquals("/", place(callback(answer, second.getCookie("huhang_oidc"))));
        assertEquals("access.oidc-gone", code(callback(answer, second.getCookie("huhang_oidc"))));
    }

    @Test
    void anExpiredAnswerIsRefused() {
        link(tracer);
        var away = begin("/");
        jdbi.useHandle(h -> h.execute("update access.oidc_flows set expires_at = '2020-01-01'"));
        assertEquals(
                "access.oidc-gone",
                code(callback(directory.signedIn(away.path("address"), subject), away.getCookie("huhang_oidc"))));
    }

    @Test
    void aTokenThatIsNotForThisSignInIsRefused() {
        link(tracer);
        List<UnaryOperator<com.nimbusds.jwt.JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.claim("nonce", "another sign-in's"),
                claims -> claims.claim("nonce", null),
                claims -> claims.audience("another client"),
                claims -> claims.audience(List.of(SmallDirectory.CLIENT, "another client")),
                claims -> claims.issuer("https://directory.example"),
                claims -> claims.subject(null),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600))));
        for (var each : wrong) {
            directory.claiming(each);
            assertEquals("access.oidc-failed", code(signIn("/")));
        }
        directory.claiming(claims -> claims);
        assertEquals("/", place(signIn("/")));
    }

    @Test
    void aTokenSignedByAStrangerIsRefused() {
        link(tracer);
        directory.signingWithAStrangersKey();
        assertEquals("access.oidc-failed", code(signIn("/")));
    }

    @Test
    void aTokenSignedWithTheClientsOwnSecretIsRefused() {
        link(tracer);
        directory.signingWithTheSecret();
        assertEquals("access.oidc-failed", code(signIn("/")));
    }

    @Test
    void aDirectoryThatIsAwaySaysSo() {
        directory.close();
        SignedIn.nobody()
                .body(Map.of("next", "/"))
                .post("/api/access/oidc/sign-ins")
                .then()
                .statusCode(503)
                .body("code", equalTo("access.oidc-away"));
    }

    @Test
    void thereIsAButtonOnlyWhereADirectoryIsConfigured() {
        SignedIn.nobody().get("/api/access/ways-in").then().body("directory", equalTo("市统一身份认证"));
        SETTINGS.forEach(setting -> System.clearProperty("huhang.oidc." + setting));
        SignedIn.nobody().get("/api/access/ways-in").then().statusCode(200).body("directory", nullValue());
        SignedIn.nobody()
                .body(Map.of("next", "/"))
                .post("/api/access/oidc/sign-ins")
                .then()
                .statusCode(404)
                .body("code", equalTo("access.oidc-none"));
    }

    @ParameterizedTest
    @CsvSource({"/cases?x=1, /cases?x=1", "//evil.example, /", "https://evil.example, /", "/\\evil.example, /", "'', /"
    })
    void theWayBackNeverLeadsToAnotherSite(String next, String page) {
        assertEquals(page, OidcResource.ownPath(next));
    }

    private Response signIn(String next) {
        var away = begin(next);
        return callback(directory.signedIn(away.path("address"), subject), away.getCookie("huhang_oidc"));
    }

    private static Response begin(String next) {
        var away = SignedIn.nobody().body(Map.of("next", next)).post("/api/access/oidc/sign-ins");
        away.then().statusCode(200);
        return away;
    }

    private Response link(SignedIn by) {
        var away = by.request().body(Map.of("next", "/account")).post("/api/access/oidc/links");
        away.then().statusCode(200);
        // coming from another site, the browser brings no session
        return callback(directory.signedIn(away.path("address"), subject), away.getCookie("huhang_oidc"));
    }

    private static Response callback(URI back, String cookie) {
        assertEquals(HOME + "/directory", back.toString().replaceFirst("\\?.*", ""));
        var brought = new HashMap<String, String>();
        for (String pair : back.getQuery().split("&", -1)) {
            brought.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return SignedIn.nobody().cookie("huhang_oidc", cookie).body(brought).post("/api/access/oidc/returns");
    }

    private static String place(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.path("next");
    }

    private static String code(Response answer) {
        assertNull(answer.getCookie("huhang_session"));
        return answer.path("code");
    }

    private int accounts() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from access.accounts")
                .mapTo(int.class)
                .one());
    }

    private static SmallDirectory open() {
        try {
            return new SmallDirectory();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
