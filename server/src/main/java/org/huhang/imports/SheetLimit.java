package org.huhang.imports;

import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A sheet has 1,048,576 rows. What was longer was cut there without a word when it was saved, as in October 2020 when
/// England lost 15,841 cases in an older format's limit. A file that ends on exactly this row is believed only when
/// its sender states as many rows. Source: Excel specifications and limits; Public Health England, 4 October 2020.
public final class SheetLimit {
    static final int LAST_ROW = 1_048_576;

    private SheetLimit() {}

    /// @param controlTotal one that was found to agree with the file, if any
    public static Optional<Refusal> check(int lastRow, @Nullable Integer controlTotal) {
        return lastRow == LAST_ROW && controlTotal == null
                ? Optional.of(Refusal.invalid("imports.sheet-full", "file", Map.of("row", LAST_ROW)))
                : Optional.empty();
    }
}
