package org.huhang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.Mapping;
import org.huhang.imports.SheetFile;
import org.huhang.imports.SheetRow;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// A laboratory's file as rows of cells, its columns found by their headers. Nothing of it is judged yet,
/// except whether it is such a file at all.
///
/// @param header the headers as sent
/// @param rows those below the header
record Sheet(List<String> header, Mapping mapping, List<SheetRow> rows) {

    static Outcome<Sheet> read(SheetFile file) {
        List<SheetRow> rows = new ArrayList<>();
        var end = file.rows(rows::add);
        if (rows.isEmpty()) {
            return end.then(_ -> refused("imports.file-empty", Map.of()));
        }
        var header = rows.getFirst().cells().stream().map(String::strip).toList();
        var twice = Mapping.findTwice(Column.ALL, header);
        if (twice.isPresent()) {
            return refused(
                    "imports.column-twice",
                    Map.of("column", twice.map(ImportColumn::label).get()));
        }
        var mapping = Mapping.propose(Column.ALL, header);
        if (mapping.positions().isEmpty()) {
            return refused("testing.file-not-results", Map.of());
        }
        var missing = mapping.missing(Column.ALL);
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        if (end instanceof Outcome.Done && rows.size() == 1) {
            return refused("imports.file-without-rows", Map.of());
        }
        return end.map(_ -> new Sheet(header, mapping, List.copyOf(rows.subList(1, rows.size()))));
    }

    private static Outcome<Sheet> refused(String code, Map<String, Object> params) {
        return Outcome.refused(Refusal.invalid(code, "file", params));
    }
}
