package org.huhang.imports;

import java.util.List;
import java.util.stream.Stream;

/// A column that a kind of rows knows, by its Chinese or English heading in any order.
///
/// @param key the field's name in JSON and in reasons
/// @param aliases other headings that mean the same
/// @param example what a good cell looks like, for the template
public record ImportColumn(String key, String zh, String en, boolean required, String example, List<String> aliases) {

    public static ImportColumn required(String key, String zh, String en, String example, String... aliases) {
        return new ImportColumn(key, zh, en, true, example, List.of(aliases));
    }

    public static ImportColumn optional(String key, String zh, String en, String example, String... aliases) {
        return new ImportColumn(key, zh, en, false, example, List.of(aliases));
    }

    /// Both names, for a message in either language.
    public String label() {
        return zh + " / " + en;
    }

    boolean isNamed(String header) {
        var plain = Headers.plain(header);
        return Stream.concat(Stream.of(key, zh, en), aliases.stream())
                .anyMatch(name -> Headers.plain(name).equals(plain));
    }
}
