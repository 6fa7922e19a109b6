package org.huhang.access;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Stands before every endpoint: who is asking, may they, and for which purpose. An endpoint that
/// declares nothing lets nobody in. It runs on the endpoint's own virtual thread, for it asks the database.
class Guard {
    static final String COOKIE = "huhang_session";
    static final String CLIENT_HEADER = "Huhang-Client";
    static final String PURPOSE_HEADER = "Huhang-Purpose";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;
    private final Caller caller;
    private final WallClock wall;

    Guard(Sessions sessions, Caller caller, WallClock wall) {
        this.sessions = sessions;
        this.caller = caller;
        this.wall = wall;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void check(ContainerRequestContext request, ResourceInfo endpoint) {
        refuseForgery(request);
        var language = Texts.Language.of(request.getAcceptableLanguages());
        var method = endpoint.getResourceMethod();
        var open = method.getAnnotation(Open.class);
        var permit = method.getAnnotation(Permit.class);
        caller.fill(signedIn(request).orElse(null), purpose(request), language);
        if (open != null) {
            if (open.signedIn()) {
                requireSignedIn(request);
            }
        } else if (permit != null) {
            requireSignedIn(request);
            admit(permit);
        } else {
            throw new RefusedException(Refusal.forbidden("access.not-permitted", Map.of()));
        }
    }

    private void requireSignedIn(ContainerRequestContext request) {
        if (!caller.isSignedIn()) {
            throw new RefusedException(sessions.whyNot(token(request)));
        }
    }

    private void admit(Permit permit) {
        if (!caller.holds(permit.value())) {
            throw new RefusedException(Refusal.forbidden("access.not-permitted", Map.of()));
        }
        if (permit.purpose()) {
            caller.purpose();
        }
    }

    /// A page of another site can make a browser send our cookie, but no header of ours.
    private static void refuseForgery(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && request.getHeaderString(CLIENT_HEADER) == null) {
            throw new RefusedException(Refusal.forbidden("access.client-unnamed", Map.of()));
        }
    }

    private Optional<Caller.SignedIn> signedIn(ContainerRequestContext request) {
        return token(request).flatMap(token -> sessions.find(token, wall.now()));
    }

    private static Optional<Token> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(COOKIE)).map(cookie -> new Token(cookie.getValue()));
    }

    private static @Nullable Purpose purpose(ContainerRequestContext request) {
        var stated = request.getHeaderString(PURPOSE_HEADER);
        if (stated == null || stated.isBlank()) {
            return null;
        }
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.isStated() && purpose.name().equals(stated.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(Refusal.invalid("access.purpose-unknown", PURPOSE_HEADER, Map.of())));
    }
}
