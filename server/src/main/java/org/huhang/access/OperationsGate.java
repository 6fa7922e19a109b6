package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Problem;
import org.huhang.shared.Refusal;
import org.huhang.shared.Texts;
import org.huhang.shared.WallClock;
import org.jspecify.annotations.Nullable;

/// Stands before what the framework serves itself and the [Guard] does not see. Health is open to all, for
/// whoever starts or balances the servers: it says up or down. The description of the API is for those signed
/// in; metrics and everything else of the kind for those with `OPERATIONS_READ`.
@ApplicationScoped
class OperationsGate {
    private static final int BEFORE_ALL = 10_000;

    private final Sessions sessions;
    private final ObjectMapper json;
    private final WallClock wall;

    OperationsGate(Sessions sessions, ObjectMapper json, WallClock wall) {
        this.sessions = sessions;
        this.json = json;
        this.wall = wall;
    }

    enum Path {
        NOT_OURS,
        OPEN,
        SIGNED_IN,
        OPERATORS
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL);
    }

    static Path of(String path) {
        if (path.equals("/q/health") || path.startsWith("/q/health/")) {
            return Path.OPEN;
        }
        if (path.equals("/q") || path.startsWith("/q/")) {
            return Path.OPERATORS;
        }
        return path.equals("/api/openapi") || path.startsWith("/api/openapi.") || path.startsWith("/api/openapi/")
                ? Path.SIGNED_IN
                : Path.NOT_OURS;
    }

    private void check(RoutingContext request) {
        var path = of(request.normalizedPath());
        if (path == Path.NOT_OURS || path == Path.OPEN) {
            request.next();
            return;
        }
        request.request().pause();
        // the event loop must not wait for the database
        var cookie = request.request().getCookie(Guard.COOKIE);
        request.vertx().executeBlocking(() -> refusal(path, cookie), false).onComplete(answer -> {
            request.request().resume();
            if (answer.failed()) {
                request.fail(answer.cause());
            } else if (answer.result().isEmpty()) {
                request.next();
            } else {
                refuse(request, answer.result().get());
            }
        });
    }

    private Optional<Refusal> refusal(Path path, @Nullable Cookie cookie) {
        var caller =
                Optional.ofNullable(cookie).flatMap(found -> sessions.find(new Token(found.getValue()), wall.now()));
        if (caller.isEmpty()) {
            return Optional.of(new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.not-signed-in", null, Map.of()));
        }
        boolean operator = caller.get().grants().stream()
                .anyMatch(grant -> grant.role().permissions().contains(Permission.OPERATIONS_READ));
        return path == Path.SIGNED_IN || operator
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("access.not-permitted", Map.of()));
    }

    private void refuse(RoutingContext request, Refusal refusal) {
        var accepted = request.acceptableLanguages().stream()
                .map(language -> Locale.of(language.tag()))
                .toList();
        try {
            request.response()
                    .setStatusCode(refusal.kind().status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(Problem.of(refusal, Texts.Language.of(accepted))));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}
