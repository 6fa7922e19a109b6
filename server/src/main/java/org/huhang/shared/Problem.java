package org.huhang.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem document (RFC 9457) with our members: the code, its parameters and the field at fault.
/// `title` says what is wrong, `detail` what to do about it.
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @Nullable String field,
        Map<String, Object> params) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Refusal refusal, Texts.Language language) {
        return new Problem(
                "urn:huhang:problem:" + refusal.code(),
                Texts.get(refusal.code(), language, refusal.params()),
                refusal.kind().status(),
                Texts.find(refusal.code() + ".todo", language, refusal.params()).orElse(null),
                refusal.code(),
                refusal.field(),
                refusal.params());
    }
}
