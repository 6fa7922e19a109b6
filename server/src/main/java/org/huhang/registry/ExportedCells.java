package org.huhang.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// How a person's fields stand in an exported row.
final class ExportedCells {
    private ExportedCells() {}

    static String sex(Sex sex, Texts.Language language) {
        return Texts.get("registry.sex." + sex, language, Map.of());
    }

    static String date(LocalDate date) {
        return date.toString();
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
