package org.huhang.imports;

import java.util.List;

/// What can be imported, with the columns that its rows may have.
record KindView(String key, String zh, String en, List<ColumnView> columns) {

    record ColumnView(String key, String zh, String en, boolean required, String example) {}

    static KindView of(ImportKind<?> kind) {
        return new KindView(
                kind.key(),
                kind.zh(),
                kind.en(),
                kind.columns().stream()
                        .map(c -> new ColumnView(c.key(), c.zh(), c.en(), c.required(), c.example()))
                        .toList());
    }
}
