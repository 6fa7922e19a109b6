package org.huhang.access;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who came in by a one-time link, with the cookie to show for it.
public record SignedIn(AccountId account, String cookie) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SESSION = "huhang_session=";

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

    /// By the platform's own client: hundreds of tests begin with it, and the library that they use for the rest takes
    /// ten times as long.
    public static SignedIn by(AccountId account, String token) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/access/enrolments"))
                .header("Content-Type", "application/json")
                .header("Huhang-Client", "web")
                .POST(BodyPublishers.ofString("{\"id\": \"%s\", \"token\": \"%s\"}".formatted(Ids.next(), token)))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            return new SignedIn(
                    account,
                    answer.headers().allValues("Set-Cookie").stream()
                            .filter(each -> each.startsWith(SESSION))
                            .map(each -> each.substring(SESSION.length(), each.indexOf(';')))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body())));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
