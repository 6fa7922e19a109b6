package org.huhang.registry;

import java.util.Map;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.RowCells;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// What an organization or a place is called: some letter in it, and no more than a signboard holds. A name of digits
/// alone is a slip of another column.
final class ThingName {
    static final int MOST = 100;

    private ThingName() {}

    static @Nullable String read(RowCells row, ImportColumn column) {
        var name = row.text(column);
        if (name == null) {
            return null;
        }
        int length = name.codePointCount(0, name.length());
        if (length > MOST || name.codePoints().noneMatch(Character::isLetter)) {
            row.refuse(Refusal.invalid(
                    "registry.thing-name", column.key(), Map.of("text", RowCells.shown(name), "most", MOST)));
            return null;
        }
        return name;
    }
}
