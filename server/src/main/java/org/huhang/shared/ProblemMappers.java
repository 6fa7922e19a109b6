package org.huhang.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Every failure leaves the house as a problem document in the caller's language.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /// A database that was restarted is back by then.
    private static final int AGAIN_SECONDS = 5;

    @ServerExceptionMapper
    Response refused(RefusedException e, HttpHeaders headers) {
        return answer(e.refusal(), headers);
    }

    /// Unreadable JSON: names the field, never the value. (The framework has a mapper of its own for mismatched
    /// input, and the most special type wins: so it is named here.)
    @ServerExceptionMapper({WebApplicationException.class, JacksonException.class, MismatchedInputException.class})
    Response malformed(Exception e, HttpHeaders headers) {
        if (e instanceof NotFoundException) {
            return answer(notFound(e.getCause()), headers);
        }
        var json = jsonCause(e);
        if (json != null) {
            var field = json instanceof JsonMappingException mapping ? path(mapping) : null;
            return answer(
                    new Refusal(
                            Refusal.Kind.INVALID,
                            "shared.unreadable-body",
                            field,
                            Map.of("field", field == null ? "" : field)),
                    headers);
        }
        if (e instanceof WebApplicationException web) {
            var status = web.getResponse().getStatus();
            return status >= 500
                    ? unexpected(e, headers)
                    : Response.status(status)
                            .type(Problem.MEDIA_TYPE)
                            .entity(new Problem(
                                    "urn:huhang:problem:shared.http-" + status,
                                    Texts.get("shared.http", language(headers), Map.of("status", status)),
                                    status,
                                    null,
                                    "shared.http",
                                    null,
                                    Map.of("status", status)))
                            .build();
        }
        return unexpected(e, headers);
    }

    /// The framework says "not found" also of a parameter that it cannot read; then there is a cause.
    private static Refusal notFound(@Nullable Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return refused.refusal();
        }
        return cause == null
                ? Refusal.notFound("shared.no-such-address", Map.of())
                : new Refusal(Refusal.Kind.INVALID, "shared.unreadable-parameter", null, Map.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> failed(Throwable e, HttpHeaders headers) {
        return RestResponse.ResponseBuilder.<Problem>create(
                        unexpected(e, headers).getStatus())
                .header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(refusalOf(e), language(headers)))
                .build();
    }

    private static Response unexpected(Throwable e, HttpHeaders headers) {
        LOG.error("a request failed", e);
        return answer(refusalOf(e), headers);
    }

    /// What the operator can act on has its own words; the rest is our fault.
    private static Refusal refusalOf(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                if (state.equals("53100")) {
                    return new Refusal(Refusal.Kind.UNAVAILABLE, "shared.disk-full", null, Map.of());
                }
                if (state.startsWith("08") || state.startsWith("57P")) {
                    return new Refusal(Refusal.Kind.UNAVAILABLE, "shared.database-unreachable", null, Map.of());
                }
            }
        }
        return new Refusal(Refusal.Kind.UNAVAILABLE, "shared.unexpected", null, Map.of());
    }

    private static @Nullable JacksonException jsonCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return json;
            }
        }
        return null;
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static Response answer(Refusal refusal, HttpHeaders headers) {
        var answer = Response.status(refusal.kind().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(refusal, language(headers)));
        return refusal.kind() == Refusal.Kind.UNAVAILABLE
                ? answer.header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS).build()
                : answer.build();
    }

    private static Texts.Language language(HttpHeaders headers) {
        return Texts.Language.of(headers.getAcceptableLanguages());
    }
}
