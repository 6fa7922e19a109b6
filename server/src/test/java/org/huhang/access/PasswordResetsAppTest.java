package org.huhang.access;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Invitation.InvitationId;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class PasswordResetsAppTest {
    private static final String OLD = "seven wet umbrellas";
    private static final String NEW = "nine dry raincoats";

    @Inject
    Invitations invitations;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn administrator = SignedIn.NOBODY;
    private SignedIn holder = SignedIn.NOBODY;
    private String login = "";

    @BeforeEach
    void city() {
        jdbi.useHandle(h -> h.execute("delete from access.attempts"));
        city = TestCity.build(jdbi);
        administrator = SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside());
        login = "login-" + UUID.randomUUID().toString().substring(0, 12);
        holder = enrolled(login, city.inside());
    }

    @Test
    void whoForgotThePasswordChoosesANewOneByALink() {
        var token = issue(holder);
        post("preview", Map.of("token", token))
                .statusCode(200)
                .body("login", equalTo(login))
                .body("displayName", equalTo("any tracer"));
        signIn(OLD).statusCode(200);
        use(token, NEW)
                .statusCode(200)
                .cookie("huhang_session")
                .cookie("huhang_browser")
                .body("accountId", equalTo(holder.account().value().toString()));
        signIn(OLD).statusCode(401);
        signIn(NEW).statusCode(200);
    }

    @Test
    void aNewPasswordEndsAllSessionsButItsOwnAndForgetsTheBrowsers() {
        var browser = signIn(OLD).extract().cookie("huhang_browser");
        var entered = new SignedIn(
                holder.account(),
                use(issue(holder), NEW).statusCode(200).extract().cookie("huhang_session"));
        holder.request().get("/api/access/me").then().statusCode(401);
        entered.request().get("/api/access/me").then().statusCode(200);
        int known = jdbi.withHandle(h -> h.createQuery("select count(*) from access.browsers where token_hash = ?")
                .bind(0, new Token(browser).hash())
                .mapTo(int.class)
                .one());
        assertEquals(0, known);
    }

    @Test
    void aLinkWorksOnceAndTheSameUseSentAgainIsTheSameUse() {
        var token = issue(holder);
        var use = Map.of("id", Ids.next(), "token", token, "password", NEW);
        post("uses", use).statusCode(200);
        post("uses", use).statusCode(200);
        use(token, "ten torn tarpaulins").statusCode(409).body("code", equalTo("access.link-used"));
        post("preview", Map.of("token", token)).statusCode(409);
        signIn(NEW).statusCode(200);
    }

    @Test
    void aNewerLinkReplacesTheOneBefore() {
        var first = issue(holder);
        var second = issue(holder);
        use(first, NEW).statusCode(409).body("code", equalTo("access.link-replaced"));
        use(second, NEW).statusCode(200);
    }

    @Test
    void theSameRequestSentAgainGetsAFreshLinkUntilOneIsUsed() {
        var id = Ids.next();
        String first = ask(administrator, holder, id).statusCode(200).extract().path("token");
        String second = ask(administrator, holder, id).statusCode(200).extract().path("token");
        use(first, NEW).statusCode(404).body("code", equalTo("access.link-unknown"));
        use(second, NEW).statusCode(200);
        ask(administrator, holder, id).statusCode(409).body("code", equalTo("access.link-used"));
        ask(administrator, enrolled(login + "-2", city.inside()), id)
                .statusCode(409)
                .body("code", equalTo("shared.id-used-for-other-content"));
    }

    @Test
    void anExpiredLinkSaysSoAndARefusedPasswordLeavesALinkGood() {
        var token = issue(holder);
        use(token, "short").statusCode(422).body("code", equalTo("access.password-too-short"));
        use(token, login).statusCode(422).body("code", equalTo("access.password-is-login"));
        post("preview", Map.of("token", token)).statusCode(200);
        jdbi.useHandle(h -> h.execute(
                "update access.password_resets set expires_at = '2020-01-01' where account_id = ?",
                holder.account().value()));
        use(token, NEW).statusCode(409).body("code", equalTo("access.link-expired"));
        signIn(OLD).statusCode(200);
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        var token = issue(holder);
        int hashed = jdbi.withHandle(h -> h.createQuery("select count(*) from access.password_resets r"
                        + " where token_hash = ? and position(? in r::text) = 0")
                .bind(0, new Token(token).hash())
                .bind(1, token)
                .mapTo(int.class)
                .one());
        assertEquals(1, hashed);
    }

    @Test
    void onlyWhoAdministersAllRolesOfTheAccountMakesALink() {
        var elsewhere = SignedIn.as(invitations, Role.ADMINISTRATOR, city.outside());
        ask(elsewhere, holder, Ids.next()).statusCode(403).body("code", equalTo("access.outside-scope"));
        ask(holder, administrator, Ids.next()).statusCode(403).body("code", equalTo("access.not-permitted"));
        ask(administrator, administrator, Ids.next()).statusCode(403).body("code", equalTo("access.not-oneself"));
        SignedIn.as(invitations, Role.ADMINISTRATOR, city.root())
                .request()
                .body(new HashMap<>(Map.of(
                        "id",
                        Ids.next(),
                        "role",
                        "AUDITOR",
                        "areaId",
                        city.outside().value())))
                .post("/api/access/accounts/" + holder.account().value() + "/grants")
                .then()
                .statusCode(200);
        ask(administrator, holder, Ids.next()).statusCode(403).body("code", equalTo("access.outside-scope"));
    }

    @Test
    void anAccountThatIsClosedOrHasNoLoginGetsNoLink() {
        var byLinksAlone = SignedIn.as(invitations, Role.TRACER, city.inside());
        ask(administrator, byLinksAlone, Ids.next()).statusCode(409).body("code", equalTo("access.no-login"));
        var token = issue(holder);
        administrator
                .request()
                .body(Map.of("id", Ids.next(), "reason", "left the city"))
                .post("/api/access/accounts/" + holder.account().value() + "/closures")
                .then()
                .statusCode(204);
        use(token, NEW).statusCode(409).body("code", equalTo("access.account-closed"));
        ask(administrator, holder, Ids.next()).statusCode(409).body("code", equalTo("access.account-closed"));
    }

    private SignedIn enrolled(String chosen, AreaId area) {
        var account = new AccountId(Ids.next());
        var link = invitations.invite(
                Invitation.toEnrol(new InvitationId(Ids.next()), account, "any tracer", Role.TRACER, area, null, null));
        return new SignedIn(
                account,
                SignedIn.nobody()
                        .body(Map.of("id", Ids.next(), "token", link.token(), "login", chosen, "password", OLD))
                        .post("/api/access/enrolments")
                        .then()
                        .statusCode(200)
                        .extract()
                        .cookie("huhang_session"));
    }

    private String issue(SignedIn account) {
        return ask(administrator, account, Ids.next()).statusCode(200).extract().path("token");
    }

    private static ValidatableResponse ask(SignedIn who, SignedIn account, UUID id) {
        return who.request()
                .body(Map.of("id", id))
                .post("/api/access/accounts/" + account.account().value() + "/password-resets")
                .then();
    }

    private static ValidatableResponse use(String token, String password) {
        return post("uses", Map.of("id", Ids.next(), "token", token, "password", password));
    }

    private ValidatableResponse signIn(String password) {
        return SignedIn.nobody()
                .body(Map.of("login", login, "password", password))
                .post("/api/access/sessions")
                .then();
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return SignedIn.nobody()
                .body(body)
                .post("/api/access/password-resets/" + path)
                .then();
    }
}
