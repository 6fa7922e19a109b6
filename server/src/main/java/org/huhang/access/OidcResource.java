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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.OidcFlows.Flow;
import org.huhang.access.OidcProvider.Failed;
import org.huhang.access.OidcSettings.Directory;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Coming in by the city's own directory, where one is configured, and linking one's account with it.
@Path("/api/access/oidc")
@RunOnVirtualThread
class OidcResource {
    static final String COOKIE = "huhang_oidc";
    private static final Logger LOG = Logger.getLogger(OidcResource.class);

    private final OidcSettings settings;
    private final OidcProvider directory;
    private final OidcFlows flows;
    private final OidcLinks links;
    private final RelyingParty party;
    private final Welcome welcome;
    private final Caller caller;
    private final WallClock wall;

    OidcResource(
            OidcSettings settings,
            OidcProvider directory,
            OidcFlows flows,
            OidcLinks links,
            RelyingParty party,
            Welcome welcome,
            Caller caller,
            WallClock wall) {
        this.settings = settings;
        this.directory = directory;
        this.flows = flows;
        this.links = links;
        this.party = party;
        this.welcome = welcome;
        this.caller = caller;
        this.wall = wall;
    }

    /// @param next the page of the client to which to come back
    @Schema(name = "DirectoryStart")
    record Start(String next) {}

    /// @param address of the directory, to which the browser goes next
    @Schema(name = "DirectoryAway")
    record Away(String address) {}

    /// What the browser brought back.
    ///
    /// @param code none when the directory let nobody in
    @Schema(name = "DirectoryReturn")
    record Return(String state, @Nullable String code) {
        @Override
        public String toString() {
            return "Return[…]";
        }
    }

    /// @param next the page of the client to go on to
    @Schema(name = "DirectoryArrival")
    record Arrival(String next) {}

    @POST
    @Path("/sign-ins")
    @Open("signing in")
    public RestResponse<Away> signIn(Start start, @Context UriInfo uri) {
        return begin(null, start, uri);
    }

    @POST
    @Path("/links")
    @Open(value = "everybody may link their own account", signedIn = true)
    public RestResponse<Away> link(Start start, @Context UriInfo uri) {
        return begin(caller.accountId(), start, uri);
    }

    @GET
    @Path("/links")
    @Open(value = "everybody may see by what their own account is opened", signedIn = true)
    public List<OidcLink> list() {
        return links.list(caller.accountId());
    }

    @DELETE
    @Path("/links/{linkId}")
    @Open(value = "everybody may end a link of their own account", signedIn = true)
    public void end(@RestPath OidcLinkId linkId) {
        links.end(linkId, caller.accountId(), wall.now()).orThrow();
    }

    /// The directory sends the browser back to the client's page `/directory`, which sends here what it brought.
    @POST
    @Path("/returns")
    @Open("state and cookie say that this browser was sent to the directory")
    public RestResponse<Arrival> comeBack(
            Return brought, @CookieParam(COOKIE) @Nullable String cookie, @Context UriInfo uri) {
        var provider = find();
        var flow = flows.take(new Token(brought.state()), new Token(cookie == null ? "" : cookie), wall.now())
                .orElseThrow(() -> new RefusedException(Refusal.conflict("access.oidc-gone", Map.of())));
        var code = brought.code();
        if (code == null) {
            throw new RefusedException(Refusal.conflict("access.oidc-refused", Map.of()));
        }
        try {
            return arrive(provider, flow, code, uri);
        } catch (Failed failure) {
            LOG.warnf("a sign-in by the directory failed: %s", rootOf(failure));
            throw new RefusedException(new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.oidc-failed", null, Map.of()));
        }
    }

    private RestResponse<Arrival> arrive(Directory provider, Flow flow, String code, UriInfo uri) throws Failed {
        var subject = directory.subject(provider, redirect(), code, flow.nonce(), flow.verifier());
        var account = flow.accountId();
        if (account == null) {
            var session = links.enter(provider.issuer(), subject, wall.now())
                    .orElseThrow(() -> new RefusedException(Refusal.conflict("access.oidc-unlinked", Map.of())));
            return welcome.with(new Arrival(flow.nextPath()), session, uri);
        }
        if (!links.link(account, provider.issuer(), subject, wall.now())) {
            throw new RefusedException(Refusal.conflict("access.oidc-taken", Map.of()));
        }
        return RestResponse.ok(new Arrival(flow.nextPath()));
    }

    private RestResponse<Away> begin(@Nullable AccountId account, Start start, UriInfo uri) {
        var provider =
                settings.find().orElseThrow(() -> new RefusedException(Refusal.notFound("access.oidc-none", Map.of())));
        var begun = flows.begin(account, ownPath(start.next()), wall.now()).orThrow();
        try {
            var address = directory.authorization(
                    provider, redirect(), begun.state().value(), begun.nonce(), begun.verifier());
            return RestResponse.ResponseBuilder.ok(new Away(address.toString()))
                    .cookie(Cookies.flow(begun.browser(), uri))
                    .build();
        } catch (Failed failure) {
            LOG.warnf("the directory cannot be used: %s", rootOf(failure));
            throw new RefusedException(
                    new Refusal(Refusal.Kind.UNAVAILABLE, "access.oidc-away", null, Map.of("name", provider.name())));
        }
    }

    /// A page of the client, never an address of another site.
    static String ownPath(String next) {
        boolean ours =
                next.startsWith("/") && !next.startsWith("//") && next.chars().noneMatch(c -> c == '\\' || c < ' ');
        return ours ? next : "/";
    }

    private Directory find() {
        return settings.find().orElseThrow(() -> new RefusedException(Refusal.notFound("access.oidc-none", Map.of())));
    }

    private String redirect() {
        return party.origin() + "/directory";
    }

    private static String rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + rootOf(cause);
    }
}
