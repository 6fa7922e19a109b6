package org.huhang.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class PasskeysAppTest {
    private static final String ORIGIN = "https://localhost:8443";
    private static final String HOST = "localhost";

    @Inject
    Invitations invitations;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn tracer = SignedIn.NOBODY;
    private SoftAuthenticator phone = new SoftAuthenticator(ORIGIN, HOST);

    @BeforeEach
    void tracer() {
        city = TestCity.build(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.inside());
        phone = new SoftAuthenticator(ORIGIN, HOST);
        jdbi.useHandle(h -> h.execute("delete from access.passkey_challenges"));
    }

    @Test
    void whoAddedAPasskeyComesInByItWithoutALogin() {
        add(phone, "我的手机").statusCode(200).body("name", equalTo("我的手机")).body("lastUsedAt", nullValue());
        var cookie = signIn(phone)
                .statusCode(200)
                .body("accountId", equalTo(tracer.account().value().toString()))
                .body("grants.role", contains("TRACER"))
                .extract()
                .cookie("huhang_session");
        var again = new SignedIn(tracer.account(), cookie);
        list(again).body("name", contains("我的手机")).body("[0].lastUsedAt", notNullValue());
    }

    @Test
    void anAccountHoldsSeveralAndNamesThoseThatADeviceNeedNotMakeAgain() {
        add(phone, "phone").statusCode(200);
        add(new SoftAuthenticator(ORIGIN, HOST), "computer").statusCode(200);
        list(tracer).body("name", contains("computer", "phone"));
        tracer.request()
                .post("/api/access/passkeys/options")
                .then()
                .statusCode(200)
                .body("heldCredentialIds", hasSize(2))
                .body("rpId", equalTo(HOST))
                .body("algorithms", hasItem(-7));
    }

    @Test
    void theSamePasskeySentAgainIsTheSamePasskeyAndAnothersIsRefused() {
        var challenge = making(tracer);
        var body = newPasskey(phone, challenge, "phone");
        var first = post(tracer, body).statusCode(200).extract().path("id");
        post(tracer, body).statusCode(200).body("id", equalTo(first));
        var other = SignedIn.as(invitations, Role.TRACER, city.inside());
        post(other, newPasskey(phone, making(other), "mine now"))
                .statusCode(409)
                .body("code", equalTo("access.passkey-known"));
    }

    @Test
    void aReplayedAnswerIsRefused() {
        add(phone, "phone");
        var answer = answer(phone);
        signIn(answer).statusCode(200);
        signIn(answer).statusCode(409).body("code", equalTo("access.passkey-challenge-gone"));
    }

    @Test
    void aFailedProofUsesItsChallengeUp() {
        add(phone, "phone");
        var options = signingIn();
        var forged =
                new HashMap<String, Object>(phone.at("https://huhang.example").sign(options.bytes()));
        forged.put("challengeId", options.id());
        signIn(forged).statusCode(401).body("code", equalTo("access.passkey-wrong"));
        var right = new HashMap<String, Object>(phone.at(ORIGIN).sign(options.bytes()));
        right.put("challengeId", options.id());
        signIn(right).statusCode(409).body("code", equalTo("access.passkey-challenge-gone"));
    }

    @Test
    void anExpiredChallengeIsRefused() {
        add(phone, "phone");
        var answer = answer(phone);
        jdbi.useHandle(h -> h.execute("update access.passkey_challenges set expires_at = '2020-01-01'"));
        signIn(answer).statusCode(409).body("code", equalTo("access.passkey-challenge-gone"));
    }

    @Test
    void aChallengeForAddingDoesNotSignInNorTheOtherWayRound() {
        add(phone, "phone");
        var toAdd = making(tracer);
        var answer = new HashMap<String, Object>(phone.sign(toAdd.bytes()));
        answer.put("challengeId", toAdd.id());
        signIn(answer).statusCode(409);
        post(tracer, newPasskey(new SoftAuthenticator(ORIGIN, HOST), signingIn(), "any"))
                .statusCode(409);
        var others = making(SignedIn.as(invitations, Role.TRACER, city.inside()));
        post(tracer, newPasskey(new SoftAuthenticator(ORIGIN, HOST), others, "any"))
                .statusCode(409);
    }

    @Test
    void aWrongOriginAWrongHostAndAnUnverifiedUserAreRefusedWhenAdding() {
        var wrong = new SoftAuthenticator[] {
            new SoftAuthenticator("https://huhang.example", HOST),
            new SoftAuthenticator("http://localhost:8443", HOST),
            new SoftAuthenticator("https://localhost", HOST),
            new SoftAuthenticator(ORIGIN, "example"),
            new SoftAuthenticator(ORIGIN, HOST).withFlags(SoftAuthenticator.USER_PRESENT)
        };
        for (SoftAuthenticator each : wrong) {
            add(each, "any").statusCode(422).body("code", equalTo("access.passkey-unfit"));
        }
        list(tracer).body("", empty());
    }

    @Test
    void aWrongOriginAWrongHostAndAnUnverifiedUserAreRefusedWhenSigningIn() {
        add(phone, "phone");
        signIn(phone.at("https://huhang.example")).statusCode(401).body("code", equalTo("access.passkey-wrong"));
        signIn(phone.at(ORIGIN).forHost("example")).statusCode(401);
        signIn(phone.forHost(HOST).withFlags(SoftAuthenticator.USER_PRESENT)).statusCode(401);
        signIn(phone.withFlags(SoftAuthenticator.USER_PRESENT | SoftAuthenticator.USER_VERIFIED))
                .statusCode(200);
    }

    @Test
    void anotherKeyUnderTheSameNameIsRefused() {
        add(phone, "phone");
        var stranger = answer(new SoftAuthenticator(ORIGIN, HOST));
        signIn(stranger).statusCode(401).body("code", equalTo("access.passkey-unknown"));
        var forged = answer(new SoftAuthenticator(ORIGIN, HOST));
        forged.put("credentialId", answer(phone).get("credentialId"));
        signIn(forged).statusCode(401).body("code", equalTo("access.passkey-wrong"));
    }

    @Test
    void aCountThatGoesBackOrStandsStillIsRefusedAndShownToTheHolder() {
        add(phone.countedTo(7), "phone");
        signIn(phone.countedTo(9)).statusCode(200);
        signIn(phone.countedTo(9)).statusCode(401).body("code", equalTo("access.passkey-count-went-back"));
        list(tracer).body("[0].suspectedAt", notNullValue());
        signIn(phone.countedTo(3)).statusCode(401).body("code", equalTo("access.passkey-count-went-back"));
        signIn(phone.countedTo(10)).statusCode(200);
    }

    @Test
    void anAuthenticatorThatNeverCountsComesInAgainAndAgain() {
        add(phone, "phone");
        signIn(phone.countedTo(-1)).statusCode(200);
        signIn(phone.countedTo(-1)).statusCode(200);
    }

    @Test
    void aRevokedPasskeyOpensNothingAndItsSessionsEnd() {
        String id = add(phone, "phone").statusCode(200).extract().path("id");
        var byPasskey = new SignedIn(
                tracer.account(), signIn(phone).statusCode(200).extract().cookie("huhang_session"));
        for (int sent = 0; sent < 2; sent++) {
            tracer.request().delete("/api/access/passkeys/" + id).then().statusCode(204);
        }
        signIn(phone).statusCode(401).body("code", equalTo("access.passkey-unknown"));
        byPasskey.request().get("/api/access/me").then().statusCode(401);
        list(tracer).body("", empty());
        Told.of(jdbi, tracer, "passkeysMaking", "passkeysAdd", "passkeysSignIn", "passkeysRevoke");
    }

    @Test
    void nobodyRevokesTheOthers() {
        String id = add(phone, "phone").statusCode(200).extract().path("id");
        var other = SignedIn.as(invitations, Role.TRACER, city.inside());
        other.request()
                .delete("/api/access/passkeys/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("access.passkey-missing"));
        signIn(phone).statusCode(200);
    }

    @Test
    void aClosedAccountIsNotOpenedByItsPasskey() {
        add(phone, "phone");
        var administrator = SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside());
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "left the city"))
                .post("/api/access/accounts/" + tracer.account().value() + "/closures")
                .then()
                .statusCode(204);
        signIn(phone).statusCode(401).body("code", equalTo("access.passkey-unknown"));
    }

    @Test
    void oneNetworkHoldsNoMoreThanItsShareOfChallenges() {
        jdbi.useHandle(h -> h.execute(
                "insert into access.passkey_challenges (id, challenge, network_hash, expires_at)"
                        + " select gen_random_uuid(), '', ?, '2999-01-01' from generate_series(1, ?)",
                Token.sha256("127.0.0.1"),
                PasskeyChallenge.MOST_OF_NETWORK - 1));
        SignedIn.nobody().post("/api/access/passkey-sign-ins/options").then().statusCode(200);
        SignedIn.nobody()
                .post("/api/access/passkey-sign-ins/options")
                .then()
                .statusCode(429)
                .body("code", equalTo("access.passkey-crowded"));
    }

    private ValidatableResponse add(SoftAuthenticator authenticator, String name) {
        return post(tracer, newPasskey(authenticator, making(tracer), name));
    }

    private static ValidatableResponse post(SignedIn by, Map<String, Object> body) {
        return by.request().body(body).post("/api/access/passkeys").then();
    }

    private static Map<String, Object> newPasskey(SoftAuthenticator authenticator, Challenge options, String name) {
        var body = new HashMap<String, Object>(authenticator.make(options.bytes()));
        body.put("id", Ids.next());
        body.put("name", name);
        body.put("challengeId", options.id());
        return body;
    }

    private record Challenge(String id, String bytes) {}

    private static Challenge making(SignedIn by) {
        return options(by.request().post("/api/access/passkeys/options").then());
    }

    private static Challenge signingIn() {
        return options(
                SignedIn.nobody().post("/api/access/passkey-sign-ins/options").then());
    }

    private static Challenge options(ValidatableResponse answer) {
        var read = answer.statusCode(200).extract().jsonPath();
        return new Challenge(read.getString("challengeId"), read.getString("challenge"));
    }

    private static Map<String, Object> answer(SoftAuthenticator authenticator) {
        var options = signingIn();
        var answer = new HashMap<String, Object>(authenticator.sign(options.bytes()));
        answer.put("challengeId", options.id());
        return answer;
    }

    private static ValidatableResponse signIn(SoftAuthenticator authenticator) {
        return signIn(answer(authenticator));
    }

    private static ValidatableResponse signIn(Map<String, Object> answer) {
        return SignedIn.nobody()
                .body(answer)
                .post("/api/access/passkey-sign-ins")
                .then();
    }

    private static ValidatableResponse list(SignedIn of) {
        return of.request().get("/api/access/passkeys").then().statusCode(200);
    }
}
