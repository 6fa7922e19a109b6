package org.huhang.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why something asked for was not done, for the person who can act on it.
///
/// @param code the module's name, a dot and the reason in kebab case; the key of its text in both languages
/// @param field the field at fault, in the caller's own naming, or nothing when the whole request is
/// @param params what the text names: values, limits, row numbers
public record Refusal(Kind kind, String code, @Nullable String field, Map<String, Object> params) {

    /// What kind of answer it is over HTTP.
    public enum Kind {
        INVALID(422),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        PURPOSE_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public static Refusal invalid(String code, String field, Map<String, Object> params) {
        return new Refusal(Kind.INVALID, code, field, params);
    }

    public static Refusal forbidden(String code, Map<String, Object> params) {
        return new Refusal(Kind.FORBIDDEN, code, null, params);
    }

    public static Refusal notFound(String code, Map<String, Object> params) {
        return new Refusal(Kind.NOT_FOUND, code, null, params);
    }

    public static Refusal conflict(String code, Map<String, Object> params) {
        return new Refusal(Kind.CONFLICT, code, null, params);
    }
}
