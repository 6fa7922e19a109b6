package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.huhang.access.Grant.GrantId;
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
    private final Choosing choosing;
    private final ResidentAccounts residents;
    private final Welcome welcome;
    private final WhoAmI whoAmI;
    private final Caller caller;
    private final WallClock wall;

    SessionsResource(
            SignIns signIns,
            Sessions sessions,
            Enrolments enrolments,
            Choosing choosing,
            ResidentAccounts residents,
            Welcome welcome,
            WhoAmI whoAmI,
            Caller caller,
            WallClock wall) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.choosing = choosing;
        this.residents = residents;
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

    /// @param grantIds those in force
    record Standing(AccountId accountId, List<GrantId> grantIds) {}

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
        var chosen = invitation.kind() == Invitation.Kind.ENROL
                ? choosing.of(enrolment.login(), enrolment.password())
                : null;
        return welcome.to(enrolments.use(token, enrolment.id(), chosen, now).orThrow(), uri);
    }

    /// A login and a password for who came in without: a resident who chose a passkey first.
    @POST
    @Path("/credentials")
    @Open(value = "everybody may give their own account a login", signedIn = true)
    public void choose(Credentials credentials) {
        residents
                .choose(caller.accountId(), choosing.of(credentials.login(), credentials.password()), wall.now())
                .orThrow();
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

    /// How the caller stands now, in the one statement that every request costs: an open page asks it every few
    /// seconds, so that who was demoted hears of it there.
    @GET
    @Path("/sessions/current")
    @Open(value = "everybody may know how they stand", signedIn = true)
    public Standing standing() {
        return new Standing(
                caller.accountId(), caller.grants().stream().map(Grant::id).toList());
    }

    @GET
    @Path("/me")
    @Open(value = "everybody may know who they are signed in as", signedIn = true)
    public Me me() {
        return whoAmI.get(caller.accountId(), wall.now());
    }
}
