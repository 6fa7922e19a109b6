package org.huhang.access;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

/// The cookies of the house: for this site alone, unreadable to scripts, and over HTTPS alone where the
/// server speaks it.
final class Cookies {
    private Cookies() {}

    static NewCookie session(Token session, UriInfo uri) {
        return cookie(Guard.COOKIE, session.value(), "/", (int) Sessions.LENGTH.toSeconds(), uri);
    }

    static NewCookie sessionGone(UriInfo uri) {
        return cookie(Guard.COOKIE, "", "/", 0, uri);
    }

    static NewCookie browser(Token browser, UriInfo uri) {
        return cookie(Client.COOKIE, browser.value(), "/api/access", (int) Browsers.KNOWN.toSeconds(), uri);
    }

    static NewCookie flow(Token browser, UriInfo uri) {
        return cookie(
                OidcResource.COOKIE, browser.value(), "/api/access/oidc", (int) OidcFlows.VALIDITY.toSeconds(), uri);
    }

    private static NewCookie cookie(String name, String value, String path, int seconds, UriInfo uri) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(uri.getBaseUri().getScheme()))
                .build();
    }
}
