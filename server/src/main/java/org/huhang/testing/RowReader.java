package org.huhang.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.imports.RowCells;
import org.huhang.imports.SheetRow;
import org.huhang.imports.TimeWord;
import org.huhang.registry.IdentityNumber;
import org.huhang.shared.Refusal;
import org.huhang.testing.ReadRow.Cells;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row, and names everything that is wrong with it at once.
final class RowReader {
    private final Sheet sheet;
    private final ZoneId zone;
    private final Instant now;

    RowReader(Sheet sheet, ZoneId zone, Instant now) {
        this.sheet = sheet;
        this.zone = zone;
        this.now = now;
    }

    ReadRow read(SheetRow row) {
        var wrongWidth = RowCells.checkWidth(row, sheet.header().size());
        if (wrongWidth.isPresent()) {
            return new ReadRow.Refused(
                    row, List.of(wrongWidth.get()), row.cells().stream().anyMatch(FindingWord::mentionsPositive));
        }
        var cells = new RowCells(row, sheet.mapping());
        var specimenCode = cells.text(Column.SPECIMEN_CODE.column());
        var identity = cells.identityNumber(
                Column.IDENTITY_NUMBER.column(),
                number -> IdentityNumber.check(number, LocalDate.ofInstant(now, zone)));
        var name = cells.text(Column.NAME.column());
        var collectedAt = time(cells, Column.COLLECTED_AT);
        var reportedAt = time(cells, Column.REPORTED_AT);
        var finding = finding(cells);
        var ct = ct(cells);
        if (collectedAt != null && reportedAt != null && reportedAt.isBefore(collectedAt)) {
            cells.refuse(Refusal.invalid("testing.reported-before-collected", "reportedAt", Map.of()));
        }
        if (!cells.reasons().isEmpty()
                || specimenCode == null
                || identity == null
                || name == null
                || collectedAt == null
                || reportedAt == null
                || finding == null
                || ct == null) {
            var word = cells.raw(Column.FINDING.column());
            return new ReadRow.Refused(
                    row,
                    cells.reasons(),
                    (word == null || word.isBlank()) ? any(row) : FindingWord.looksPositive(word));
        }
        var laboratory = Optional.ofNullable(cells.raw(Column.LABORATORY.column()))
                .orElse("")
                .strip();
        return new ReadRow.Legible(
                row, new Cells(specimenCode, identity, name, collectedAt, reportedAt, finding, laboratory, ct));
    }

    private static boolean any(SheetRow row) {
        return row.cells().stream().anyMatch(FindingWord::mentionsPositive);
    }

    private @Nullable Instant time(RowCells cells, Column column) {
        var cell = cells.text(column.column());
        if (cell == null) {
            return null;
        }
        var time = TimeWord.find(cell, zone).orElse(null);
        if (time == null) {
            cells.refuse(
                    Refusal.invalid("testing.time-unreadable", column.field(), Map.of("text", RowCells.shown(cell))));
        } else if (time.isAfter(now)) {
            cells.refuse(
                    Refusal.invalid("testing.time-in-future", column.field(), Map.of("text", RowCells.shown(cell))));
            return null;
        }
        return time;
    }

    private static @Nullable Finding finding(RowCells cells) {
        var cell = cells.text(Column.FINDING.column());
        if (cell == null) {
            return null;
        }
        var finding = FindingWord.find(cell).orElse(null);
        if (finding == null) {
            cells.refuse(Refusal.invalid("testing.finding-unknown", "finding", Map.of("text", RowCells.shown(cell))));
        }
        return finding;
    }

    private static @Nullable String ct(RowCells cells) {
        var cell = Optional.ofNullable(cells.raw(Column.CT_VALUES.column())).orElse("");
        var values = CtWord.find(cell).orElse(null);
        if (values == null) {
            cells.refuse(Refusal.invalid("testing.ct-unreadable", "ctValues", Map.of("text", RowCells.shown(cell))));
        }
        return values;
    }
}
