package org.huhang.shared;

import java.util.Objects;
import org.huhang.shared.Texts.Language;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/// Words that somebody wrote, in Chinese and, where they were translated, in English. The house's own words
/// come from [Texts] instead. In SQL: two columns, `<name>_zh` and `<name>_en`; no Chinese means no words.
public record Wording(@PropagateNull String zh, @Nullable String en) {
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> Objects.requireNonNullElse(en, zh);
        };
    }
}
