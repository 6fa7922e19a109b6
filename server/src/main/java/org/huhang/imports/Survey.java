package org.huhang.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// What a look through the whole file found before anything is taken from it. A file that cannot be read to its end
/// is refused here, so that no half of one is ever imported.
///
/// @param rowsIn rows below the header that hold anything
/// @param otherSheets a workbook's further sheets, which are not read
/// @param refusal why the file is refused as a whole, if it is
record Survey(
        SheetFile.@Nullable Format format,
        @Nullable String encoding,
        List<String> header,
        int rowsIn,
        List<String> otherSheets,
        @JsonIgnore @Nullable Refusal refusal) {

    static Survey of(Content content, @Nullable Integer controlTotal) {
        return switch (SheetFile.open(content)) {
            case Outcome.Refused<SheetFile>(Refusal refusal) ->
                new Survey(null, null, List.of(), 0, List.of(), refusal);
            case Outcome.Done<SheetFile>(SheetFile file) -> of(file, controlTotal);
        };
    }

    private static Survey of(SheetFile file, @Nullable Integer controlTotal) {
        var header = new ArrayList<String>();
        var counted = new int[1];
        var end = file.rows(row -> {
            if (counted[0]++ == 0) {
                row.cells().forEach(cell -> header.add(cell.strip()));
            }
            return true;
        });
        int rowsIn = Math.max(0, counted[0] - 1);
        var refusal = switch (end) {
            case Outcome.Refused<Integer>(Refusal why) -> Optional.of(why);
            case Outcome.Done<Integer>(Integer last) -> check(header, rowsIn, last, controlTotal);
        };
        return new Survey(
                file.format(), file.encoding(), List.copyOf(header), rowsIn, file.otherSheets(), refusal.orElse(null));
    }

    private static Optional<Refusal> check(
            List<String> header, int rowsIn, int lastRow, @Nullable Integer controlTotal) {
        if (header.isEmpty()) {
            return Optional.of(Refusal.invalid("imports.file-empty", "file", Map.of()));
        }
        if (rowsIn == 0) {
            return Optional.of(Refusal.invalid("imports.file-without-rows", "file", Map.of()));
        }
        if (controlTotal != null && controlTotal != rowsIn) {
            return Optional.of(Refusal.invalid(
                    "imports.control-total", "controlTotal", Map.of("stated", controlTotal, "found", rowsIn)));
        }
        return SheetLimit.check(lastRow, controlTotal);
    }
}
