package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestResponse;

/// What somebody gets who has just come in, by whichever door: who they are, the cookie of the session, and that
/// by which the house knows their browser again.
@ApplicationScoped
class Welcome {
    private final Sessions sessions;
    private final Browsers browsers;
    private final Client client;
    private final WhoAmI whoAmI;
    private final WallClock wall;

    Welcome(Sessions sessions, Browsers browsers, Client client, WhoAmI whoAmI, WallClock wall) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.client = client;
        this.whoAmI = whoAmI;
        this.wall = wall;
    }

    RestResponse<Me> to(Token session, UriInfo uri) {
        var account = sessions.find(session, wall.now()).orElseThrow().accountId();
        return with(whoAmI.get(account, wall.now()), session, uri);
    }

    <T> RestResponse<T> with(T answer, Token session, UriInfo uri) {
        var now = wall.now();
        var account = sessions.find(session, now).orElseThrow().accountId();
        return RestResponse.ResponseBuilder.ok(answer)
                .cookie(
                        Cookies.session(session, uri),
                        Cookies.browser(browsers.remember(client.browser(), account, now), uri))
                .build();
    }
}
