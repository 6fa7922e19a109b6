package org.huhang;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Serves the web client: its own addresses, such as `/people/…`, all answer with its one page; files with
/// a digest in their name may be kept for ever; nothing of it may run inside of another site's frame.
@Singleton
class ClientRoutes {
    /// Before the API, which would answer "not found" to what it does not know.
    private static final int FIRST = -1_000;

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:;"
                    + " style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'self';"
                    + " form-action 'self'";

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(ClientRoutes::protect);
        router.route().method(HttpMethod.GET).order(FIRST + 1).handler(ClientRoutes::page);
    }

    private static void protect(RoutingContext request) {
        var headers = request.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        var path = request.normalizedPath();
        if (path.startsWith("/assets/")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        } else {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        request.next();
    }

    private static void page(RoutingContext request) {
        var path = request.normalizedPath();
        boolean servers = path.startsWith("/api/") || path.startsWith("/q/") || path.contains(".");
        if (servers) {
            request.next();
        } else {
            request.reroute("/index.html");
        }
    }
}
