package org.huhang.imports;

import java.util.Map;
import org.huhang.shared.Refusal;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// A reason in code, parameters and the reader's words.
///
/// @param title what is wrong
/// @param todo what to do about it
public record RowReason(
        @Nullable String field,
        String code,
        Map<String, Object> params,
        String title,
        @Nullable String todo) {
    public static RowReason of(Refusal refusal, Texts.Language language) {
        return new RowReason(
                refusal.field(),
                refusal.code(),
                refusal.params(),
                Texts.get(refusal.code(), language, refusal.params()),
                Texts.find(refusal.code() + ".todo", language, refusal.params()).orElse(null));
    }
}
