package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Coming in and going out.
@Path("/api/access")
@RunOnVirtualThread
class SessionsResource {
    private final SignIns signIns;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Passwords passwords;
    private final Welcome welcome;
    private final WhoAmI whoAmI;
    private final Caller caller;
    private final WallClock wall;

    SessionsResource(
            SignIns signIns,
            Sessions sessions,
            Enrolments enrolments,
            Passwords passwords,
            Welcome welcome,
            WhoAmI whoAmI,
            Caller caller,
            WallClock wall) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.passwords = passwords;
        this.welcome = welcome;
        this.whoAmI = whoAmI;
        this.caller = caller;
        this.wall = wall;
    }

    record Credentials(String login, String password) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /// @param login with a password, for a link of kind ENROL
    record Enrolment(
            UUID id,
            String token,
            @Nullable String login,
            @Nullable String password) {
        @Override
        public String toString() {
            return "Enrolment[" + id + "]";
        }
    }

    @POST
    @Path("/sessions")
    @Open("signing in")
    public RestResponse<Me> signIn(Credentials credentials, @Context UriInfo uri) {
        return welcome.to(
                signIns.signIn(credentials.login(), credentials.password(), wall.now())
                        .orThrow(),
                uri);
    }

    @POST
    @Path("/enrolments")
    @Open("a one-time link is all that its holder has yet")
    public RestResponse<Me> enrol(Enrolment enrolment, @Context UriInfo uri) {
        var token = new Token(enrolment.token());
        var now = wall.now();
        var invitation = enrolments.look(token, enrolment.id(), now).orThrow();
        var chosen = invitation.kind() == Invitation.Kind.ENROL ? choose(enrolment) : null;
        return welcome.to(enrolments.use(token, enrolment.id(), chosen, now).orThrow(), uri);
    }

    /// Before the transaction: hashing takes long.
    private Enrolments.Chosen choose(Enrolment enrolment) {
        var login = LoginRule.fold(enrolment.login() == null ? "" : enrolment.login());
        var password = enrolment.password() == null ? "" : enrolment.password();
        LoginRule.refusal(login)
                .or(() -> PasswordRule.IN_FORCE.refusal(login, password))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        return new Enrolments.Chosen(login, passwords.hash(password));
    }

    @DELETE
    @Path("/sessions/current")
    @Open("signing out")
    public RestResponse<Void> signOut(@CookieParam(Guard.COOKIE) @Nullable String cookie, @Context UriInfo uri) {
        if (cookie != null) {
            sessions.end(new Token(cookie), wall.now());
        }
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .cookie(Cookies.sessionGone(uri))
                .build();
    }

    @GET
    @Path("/me")
    @Open(value = "everybody may know who they are signed in as", signedIn = true)
    public Me me() {
        return whoAmI.get(caller.accountId(), wall.now());
    }
}
