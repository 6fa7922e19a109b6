package org.huhang.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huhang.imports.ImportView.PreviewRow;
import org.huhang.shared.Ids;
import org.huhang.shared.Texts;

/// The first rows of a file as they would be understood. Nothing is written, and the registry not asked about
/// duplicates: that happens when rows are taken in.
final class Preview {
    private static final int ROWS = 20;

    private Preview() {}

    static <T> List<PreviewRow> of(
            SheetFile file, Mapping mapping, ImportKind<T> kind, ImportKind.Terms terms, Texts.Language language) {
        var intake = kind.begin(terms);
        var rows = new ArrayList<SheetRow>();
        var _ = file.rows(row -> {
            rows.add(row);
            return rows.size() <= ROWS;
        });
        return rows.stream()
                .skip(1)
                .map(row -> of(row, rows.getFirst().cells().size(), mapping, kind, intake, language))
                .toList();
    }

    private static <T> PreviewRow of(
            SheetRow row,
            int width,
            Mapping mapping,
            ImportKind<T> kind,
            ImportKind.Intake<T> intake,
            Texts.Language language) {
        var cells = new RowCells(row, mapping);
        Map<String, String> understood = new LinkedHashMap<>();
        kind.columns().forEach(column -> {
            var cell = cells.raw(column);
            if (cell != null) {
                understood.put(column.key(), cell.strip());
            }
        });
        var wrongWidth = RowCells.checkWidth(row, width);
        wrongWidth.ifPresent(cells::refuse);
        var value = wrongWidth.isPresent() ? null : intake.read(cells, Ids.next());
        if (value != null) {
            understood.putAll(intake.understood(value));
        }
        return new PreviewRow(
                row.number(),
                understood,
                cells.reasons().stream()
                        .map(reason -> RowReason.of(reason, language))
                        .toList());
    }
}
