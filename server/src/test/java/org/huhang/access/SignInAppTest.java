package org.huhang.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huhang.access.Invitation.InvitationId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class SignInAppTest {
    private static final String PASSWORD = "seven wet umbrellas";

    @Inject
    Invitations invitations;

    @Inject
    Attempts attempts;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;

    @BeforeEach
    void city() {
        city = TestCity.build(jdbi);
        jdbi.useHandle(h -> h.execute("delete from access.attempts"));
    }

    @Test
    void nobodyHasAnAccountUntilTheLinkIsUsed() {
        var link = invite();
        assertEquals(0, accountsCalled("any tracer"));
        post("invitation-preview", Map.of("token", link.token()))
                .then()
                .statusCode(200)
                .body("kind", equalTo("ENROL"))
                .body("grants[0].areaName", equalTo("永定区"))
                .body("grants[0].role", equalTo("TRACER"));
        assertEquals(0, accountsCalled("any tracer"));

        enrol(link.token(), "Li.Na", PASSWORD)
                .then()
                .statusCode(200)
                .cookie("huhang_session")
                .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Strict")))
                .header("Set-Cookie", allOf(containsString("Path=/"), not(containsString("Secure"))))
                .body("displayName", equalTo("any tracer"))
                .body("login", equalTo("li.na"))
                .body("grants[0].areaName", equalTo("永定区"))
                .body("permissions", hasItem("CASES_READ"));
        assertEquals(1, accountsCalled("any tracer"));
        signIn("LI.NA ", PASSWORD).then().statusCode(200).body("login", equalTo("li.na"));
    }

    @Test
    void aLinkWorksOnce() {
        var link = invite();
        enrol(link.token(), anyLogin(), PASSWORD).then().statusCode(200);
        enrol(link.token(), anyLogin(), PASSWORD)
                .then()
                .statusCode(409)
                .body("code", equalTo("access.link-used"))
                .body("detail", containsString("sign in"));
        post("invitation-preview", Map.of("token", link.token())).then().statusCode(409);
    }

    @Test
    void ofTwoWhoComeWithTheSameLinkAtOnceExactlyOneGetsIn() throws Exception {
        for (int round = 0; round < 5; round++) {
            var link = invite();
            var answers =
                    atOnce(8, () -> enrol(link.token(), anyLogin(), PASSWORD).statusCode());
            assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
            assertEquals(7, answers.stream().filter(status -> status == 409).count(), answers.toString());
        }
    }

    @Test
    void theSameUseSentAgainIsTheSameUse() {
        var link = invite();
        var use = enrolment(link.token(), anyLogin(), PASSWORD);
        var first = post("enrolments", use).then().statusCode(200).extract().path("accountId");
        var second = post("enrolments", use).then().statusCode(200).extract().path("accountId");
        assertEquals(first, second);
    }

    @Test
    void anExpiredAndAnUnknownLinkSaySo() {
        var link = invite();
        jdbi.useHandle(h -> h.execute(
                "update access.invitations set expires_at = '2020-01-01' where id = ?",
                link.id().value()));
        enrol(link.token(), anyLogin(), PASSWORD).then().statusCode(409).body("code", equalTo("access.link-expired"));
        enrol("no-such-link", anyLogin(), PASSWORD).then().statusCode(404).body("code", equalTo("access.link-unknown"));
    }

    @Test
    void aRefusedChoiceLeavesTheLinkGood() {
        var link = invite();
        var login = anyLogin();
        enrol(invite().token(), login, PASSWORD).then().statusCode(200);
        enrol(link.token(), login, PASSWORD)
                .then()
                .statusCode(409)
                .body("code", equalTo("access.login-taken"))
                .body("field", equalTo("login"));
        enrol(link.token(), anyLogin(), "short")
                .then()
                .statusCode(422)
                .body("code", equalTo("access.password-too-short"))
                .body("params.least", equalTo(10));
        enrol(link.token(), "x", PASSWORD).then().statusCode(422).body("code", equalTo("access.login-form"));
        enrol(link.token(), null, null).then().statusCode(422).body("code", equalTo("access.login-form"));
        enrol(link.token(), anyLogin(), PASSWORD).then().statusCode(200);
    }

    @Test
    void aDemosFreshLinkSignsInToTheAccountThatTheFirstOneOpened() {
        var account = new AccountId(Ids.next());
        var first = SignedIn.by(account, demoLink(account));
        var second = SignedIn.by(account, demoLink(account));
        for (SignedIn each : List.of(first, second)) {
            each.request()
                    .get("/api/access/me")
                    .then()
                    .statusCode(200)
                    .body("accountId", equalTo(account.value().toString()))
                    .body("login", nullValue())
                    .body("grants.size()", equalTo(1));
        }
    }

    @Test
    void anUnknownLoginAndAWrongPasswordGetTheSameAnswer() {
        var login = enrolled();
        var wrong = signIn(login, "not the password")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        var unknown = signIn(anyLogin(), "not the password")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        assertEquals(wrong, unknown);
    }

    @Test
    void theSixthTryAfterFiveFailuresMustWaitEvenWithTheRightPassword() {
        var login = enrolled();
        failFiveTimes(login, "");
        signIn(login, PASSWORD)
                .then()
                .statusCode(429)
                .body("code", equalTo("access.sign-in-throttled"))
                .body("params.minutes", equalTo(1));
        signIn(enrolled(), PASSWORD).then().statusCode(200);
    }

    @Test
    void successClearsTheCountOfFailures() {
        var login = enrolled();
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 4)
                    .forEach(i -> signIn(login, "not the password").then().statusCode(401));
            signIn(login, PASSWORD).then().statusCode(200);
        }
    }

    @Test
    void triesAtOnceAreCountedLikeTriesInARow() throws Exception {
        var login = enrolled();
        var answers = atOnce(20, () -> signIn(login, "not the password").statusCode());
        var read = answers.stream().filter(status -> status == 401).count();
        assertEquals(20, answers.stream().filter(s -> s == 401 || s == 429).count(), answers.toString());
        assertEquals(true, read <= 5, answers.toString());
    }

    @Test
    void signingOutEndsTheSession() {
        var tracer = SignedIn.as(invitations, Role.TRACER, city.inside());
        tracer.request().get("/api/access/me").then().statusCode(200);
        tracer.request()
                .delete("/api/access/sessions/current")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("Max-Age=0"));
        tracer.request().get("/api/access/me").then().statusCode(401);
        SignedIn.nobody().delete("/api/access/sessions/current").then().statusCode(204);
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        var tracer = SignedIn.as(invitations, Role.TRACER, city.inside());
        jdbi.useHandle(h -> h.execute(
                "update access.sessions set started_at = started_at - interval '12 hours',"
                        + " expires_at = expires_at - interval '12 hours' where account_id = ?",
                tracer.account().value()));
        tracer.request().get("/api/access/me").then().statusCode(401);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsFieldInTheCallersLanguage() {
        SignedIn.nobody()
                .body("{\"login\": \"li.na\"}")
                .post("/api/access/sessions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("shared.unreadable-body"))
                .body("field", equalTo("password"))
                .body("title", equalTo("The request cannot be read (password)"));
        given().contentType(ContentType.JSON)
                .header("Huhang-Client", "web")
                .header("Accept-Language", "zh-CN")
                .body("{\"login\": null, \"password\": \"x\"}")
                .post("/api/access/sessions")
                .then()
                .statusCode(422)
                .body("field", equalTo("login"))
                .body("title", equalTo("无法读取请求（login）"));
        for (String body : List.of("{", "[]", "\"text\"", "null", "")) {
            SignedIn.nobody()
                    .body(body)
                    .post("/api/access/sessions")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json");
        }
        SignedIn.nobody()
                .contentType(ContentType.TEXT)
                .body("login")
                .post("/api/access/sessions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aStrangersFailuresDoNotShutTheHolderOut() {
        var login = anyLogin();
        var browser = browserOf(enrol(invite().token(), login, PASSWORD));
        failFiveTimes(login, "");
        signIn(login, PASSWORD).then().statusCode(429);
        signIn(login, PASSWORD, browser).then().statusCode(200);
        // the holder's success gives the stranger no fresh tries
        signIn(login, "not the password").then().statusCode(429);
    }

    @Test
    void aKnownBrowserPassesWhereAllStrangersTogetherHaveUsedUpTheirTries() {
        var login = anyLogin();
        var browser = browserOf(enrol(invite().token(), login, PASSWORD));
        strangersTry(login, 99);
        signIn(login, PASSWORD).then().statusCode(200);
        strangersTry(login, 1);
        signIn(login, PASSWORD).then().statusCode(429).body("code", equalTo("access.sign-in-strangers"));
        signIn(login, PASSWORD, browser).then().statusCode(200);
        signIn(enrolled(), PASSWORD).then().statusCode(200);
    }

    @Test
    void aKnownBrowserPassesWhereStrangersHaveTriedAllLogins() {
        var login = anyLogin();
        var browser = browserOf(enrol(invite().token(), login, PASSWORD));
        strangersTry("any other login", 1_000);
        signIn(login, PASSWORD).then().statusCode(429).body("code", equalTo("access.sign-in-strangers"));
        signIn(login, PASSWORD, browser).then().statusCode(200);
    }

    @Test
    void aKnownBrowserHasATallyOfItsOwn() {
        var login = anyLogin();
        var browser = browserOf(enrol(invite().token(), login, PASSWORD));
        failFiveTimes(login, browser);
        signIn(login, PASSWORD, browser).then().statusCode(429).body("code", equalTo("access.sign-in-throttled"));
        signIn(login, PASSWORD).then().statusCode(200);
    }

    @Test
    void aBrowserIsKnownToThoseAloneWhoSignedInWithIt() {
        var login = enrolled();
        var othersBrowser = browserOf(enrol(invite().token(), anyLogin(), PASSWORD));
        failFiveTimes(login, "");
        signIn(login, PASSWORD, othersBrowser).then().statusCode(429);
        signIn(login, PASSWORD, "made up").then().statusCode(429);
    }

    @Test
    void thoseWhoShareADeskShareItsCookie() {
        var first = anyLogin();
        var second = enrolled();
        var desk = browserOf(enrol(invite().token(), first, PASSWORD));
        assertEquals(desk, browserOf(signIn(second, PASSWORD, desk)));
        assertEquals(false, "made up".equals(browserOf(signIn(second, PASSWORD, "made up"))));
        for (String login : List.of(first, second)) {
            failFiveTimes(login, "");
            signIn(login, PASSWORD, desk).then().statusCode(200);
        }
    }

    @Test
    void theCookieOfABrowserIsForSignInAlone() {
        var cookie = enrol(invite().token(), anyLogin(), PASSWORD).detailedCookie("huhang_browser");
        assertEquals("/api/access", cookie.getPath());
        assertEquals(true, cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
    }

    private static void failFiveTimes(String login, String browser) {
        IntStream.range(0, 5)
                .forEach(i -> signIn(login, "not the password", browser).then().statusCode(401));
    }

    /// From as many addresses.
    private void strangersTry(String login, int times) {
        var now = Instant.now();
        for (int i = 0; i < times; i++) {
            attempts.begin(new Attempts.Origin(login, "198.51.100." + i, false), now);
        }
    }

    private static String browserOf(Response cameIn) {
        return cameIn.then().statusCode(200).extract().cookie("huhang_browser");
    }

    private Invitations.Issued invite() {
        return invitations.invite(Invitation.toEnrol(
                new InvitationId(Ids.next()),
                new AccountId(Ids.next()),
                "any tracer",
                Role.TRACER,
                city.inside(),
                null,
                null));
    }

    private String demoLink(AccountId account) {
        return invitations
                .invite(Invitation.toSignIn(account, "any auditor", null, Role.AUDITOR, city.root(), null))
                .token();
    }

    private String enrolled() {
        var login = anyLogin();
        enrol(invite().token(), login, PASSWORD).then().statusCode(200);
        return login;
    }

    private static String anyLogin() {
        return "login-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static Response enrol(String token, @Nullable String login, @Nullable String password) {
        return post("enrolments", enrolment(token, login, password));
    }

    private static Map<String, Object> enrolment(String token, @Nullable String login, @Nullable String password) {
        var body = new HashMap<String, Object>(Map.of("id", Ids.next(), "token", token));
        if (login != null) {
            body.put("login", login);
        }
        if (password != null) {
            body.put("password", password);
        }
        return body;
    }

    private static Response signIn(String login, String password) {
        return signIn(login, password, "");
    }

    private static Response signIn(String login, String password, String browser) {
        return SignedIn.nobody()
                .cookie("huhang_browser", browser)
                .body(Map.of("login", login, "password", password))
                .post("/api/access/sessions");
    }

    private static Response post(String path, Map<String, Object> body) {
        return SignedIn.nobody().body(body).post("/api/access/" + path);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> task)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> task).toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private int accountsCalled(String name) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from access.accounts where display_name = ? and id in"
                                + " (select account_id from access.grants where area_id = ?)")
                        .bind(0, name)
                        .bind(1, city.inside())
                        .mapTo(int.class)
                        .one());
    }
}
