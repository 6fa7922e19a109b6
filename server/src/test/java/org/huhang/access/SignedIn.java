package org.huhang.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who came in by a one-time link, with the cookie to show for it.
public record SignedIn(AccountId account, String cookie) {
    public static final SignedIn NOBODY = new SignedIn(new AccountId(Ids.next()), "");

    public static SignedIn as(Invitations invitations, Role role, AreaId area) {
        return as(invitations, role, area, null, null);
    }

    public static SignedIn as(
            Invitations invitations,
            Role role,
            AreaId area,
            @Nullable OrganizationId organization,
            @Nullable PersonId person) {
        var account = new AccountId(Ids.next());
        var issued = invitations.invite(Invitation.toSignIn(account, "any " + role, person, role, area, organization));
        return by(account, issued.token());
    }

    public static SignedIn by(AccountId account, String token) {
        var cookie = nobody().body(Map.of("id", Ids.next(), "token", token))
                .post("/api/access/enrolments")
                .then()
                .statusCode(200)
                .extract()
                .cookie("huhang_session");
        return new SignedIn(account, cookie);
    }

    /// A request of this account, from the web client, in English, with a purpose.
    public RequestSpecification request() {
        return nobody().cookie("huhang_session", cookie).header("Huhang-Purpose", "OVERSIGHT");
    }

    public static RequestSpecification nobody() {
        return given().contentType(ContentType.JSON)
                .header("Huhang-Client", "web")
                .header("Accept-Language", "en");
    }
}
