package org.huhang.access;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

/// The cookie of a session: for this site alone, unreadable to scripts, and over HTTPS alone where the
/// server speaks it.
final class SessionCookie {
    private SessionCookie() {}

    static NewCookie of(Token session, UriInfo uri) {
        return cookie(session.value(), (int) Sessions.LENGTH.toSeconds(), uri);
    }

    static NewCookie gone(UriInfo uri) {
        return cookie("", 0, uri);
    }

    private static NewCookie cookie(String value, int seconds, UriInfo uri) {
        return new NewCookie.Builder(Guard.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(uri.getBaseUri().getScheme()))
                .build();
    }
}
