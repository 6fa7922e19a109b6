package org.huhang.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/// From where a request comes. Behind a proxy that Quarkus was not told to trust, every address is the proxy's.
@RequestScoped
class Client {
    static final String COOKIE = "huhang_browser";

    private final RoutingContext request;

    Client(RoutingContext request) {
        this.request = request;
    }

    /// What its cookie says; whether the house gave it out is another question.
    Optional<Token> browser() {
        return Optional.ofNullable(request.request().getCookie(COOKIE)).map(cookie -> new Token(cookie.getValue()));
    }

    String network() {
        return Network.of(request.request().remoteAddress().hostAddress());
    }
}
