package org.huhang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.imports.ImportColumn;
import org.huhang.imports.Mapping;
import org.huhang.imports.RowCells;
import org.huhang.imports.SheetFile;
import org.huhang.imports.SheetRow;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// A laboratory's file of tubes as rows of cells. Reading it again gives the same, so nothing of it is kept twice.
record TubeSheet(List<String> header, Mapping mapping, List<SheetRow> rows) {
    /// Nothing where the header is not that of a file of tubes.
    static Optional<Outcome<TubeSheet>> read(SheetFile file) {
        List<SheetRow> rows = new ArrayList<>();
        var end = file.rows(rows::add);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var header = rows.getFirst().cells().stream().map(String::strip).toList();
        var mapping = Mapping.propose(TubeColumn.ALL, header);
        var ofPersons = Mapping.propose(Column.ALL, header);
        if (!mapping.positions().containsKey(TubeColumn.TUBE.column().key())
                || ofPersons.positions().containsKey(Column.IDENTITY_NUMBER.field())) {
            return Optional.empty();
        }
        var twice = Mapping.findTwice(TubeColumn.ALL, header);
        if (twice.isPresent()) {
            return Optional.of(Outcome.refused(Refusal.invalid(
                    "imports.column-twice",
                    "file",
                    Map.of("column", twice.map(ImportColumn::label).get()))));
        }
        var missing = mapping.missing(TubeColumn.ALL);
        if (missing.isPresent()) {
            return Optional.of(Outcome.refused(missing.get()));
        }
        if (end instanceof Outcome.Done && rows.size() == 1) {
            return Optional.of(Outcome.refused(Refusal.invalid("imports.file-without-rows", "file", Map.of())));
        }
        return Optional.of(end.map(_ -> new TubeSheet(header, mapping, List.copyOf(rows.subList(1, rows.size())))));
    }

    List<TubeRead> read(TubeRowReader reader) {
        return rows.stream().map(row -> read(row, reader)).toList();
    }

    private TubeRead read(SheetRow row, TubeRowReader reader) {
        var wrongWidth = RowCells.checkWidth(row, header.size());
        if (wrongWidth.isPresent()) {
            return new TubeRead.Refused(
                    row.number(),
                    row.cells().isEmpty() ? "" : RowCells.shown(row.cells().getFirst()),
                    "",
                    row.cells().stream().anyMatch(FindingWord::mentionsPositive),
                    List.of(wrongWidth.get()));
        }
        var ct = cell(row, TubeColumn.CT_VALUES);
        var targets = CtWord.find(ct).map(TubeSheet::targets);
        if (targets.isEmpty()) {
            var word = cell(row, TubeColumn.FINDING);
            return new TubeRead.Refused(
                    row.number(),
                    RowCells.shown(cell(row, TubeColumn.TUBE)),
                    RowCells.shown(word),
                    FindingWord.looksPositive(word),
                    List.of(Refusal.invalid("testing.ct-unreadable", "ctValues", Map.of("text", RowCells.shown(ct)))));
        }
        return reader.read(
                row.number(),
                new RawTube(
                        cell(row, TubeColumn.TUBE),
                        cell(row, TubeColumn.FINDING),
                        cell(row, TubeColumn.TESTED_AT),
                        cell(row, TubeColumn.REPORTED_AT),
                        targets.get(),
                        cell(row, TubeColumn.CORRECTION)));
    }

    /// Of [CtWord]'s tidy text; a value without its gene's name is that of the first, second … target.
    private static List<TargetCt> targets(String tidy) {
        List<TargetCt> targets = new ArrayList<>();
        for (String each : tidy.isEmpty() ? new String[0] : tidy.split("; ", -1)) {
            var parts = each.split(" ", -1);
            targets.add(
                    parts.length == 1
                            ? new TargetCt("T" + (targets.size() + 1), Double.valueOf(parts[0]))
                            : new TargetCt(parts[0], Double.valueOf(parts[1])));
        }
        return targets;
    }

    private String cell(SheetRow row, TubeColumn column) {
        var text = new RowCells(row, mapping).raw(column.column());
        var plain = text == null ? "" : text.strip();
        return plain.startsWith("'") ? plain.substring(1) : plain;
    }
}
