package org.huhang.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.registry.IdentityNumber;
import org.huhang.shared.Refusal;
import org.huhang.testing.ReadRow.Cells;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row, and names everything that is wrong with it at once: a sender who corrects one
/// cell only to be told of the next stops sending.
final class RowReader {
    private static final int LONGEST_CELL = 200;
    private static final int LONGEST_SHOWN = 40;

    private final Sheet sheet;
    private final ZoneId zone;
    private final Instant now;

    RowReader(Sheet sheet, ZoneId zone, Instant now) {
        this.sheet = sheet;
        this.zone = zone;
        this.now = now;
    }

    ReadRow read(Sheet.Row row) {
        if (extraCells(row) || row.cells().size() < sheet.header().size()) {
            return new ReadRow.Refused(
                    row,
                    List.of(Refusal.invalid(
                            "testing.column-count",
                            "row",
                            Map.of(
                                    "expected", sheet.header().size(),
                                    "found", row.cells().size()))),
                    row.cells().stream().anyMatch(FindingWord::mentionsPositive));
        }
        var reasons = new ArrayList<Refusal>();
        var specimenCode = text(row, Column.SPECIMEN_CODE, reasons);
        var identity = identity(row, reasons);
        var name = text(row, Column.NAME, reasons);
        var collectedAt = time(row, Column.COLLECTED_AT, reasons);
        var reportedAt = time(row, Column.REPORTED_AT, reasons);
        var finding = finding(row, reasons);
        var ct = ct(row, reasons);
        if (collectedAt != null && reportedAt != null && reportedAt.isBefore(collectedAt)) {
            reasons.add(Refusal.invalid("testing.reported-before-collected", "reportedAt", Map.of()));
        }
        if (!reasons.isEmpty()
                || specimenCode == null
                || identity == null
                || name == null
                || collectedAt == null
                || reportedAt == null
                || finding == null
                || ct == null) {
            var word = sheet.cell(row, Column.FINDING);
            return new ReadRow.Refused(
                    row, reasons, (word == null || word.isBlank()) ? any(row) : FindingWord.looksPositive(word));
        }
        var laboratory = Optional.ofNullable(sheet.cell(row, Column.LABORATORY))
                .orElse("")
                .strip();
        return new ReadRow.Legible(
                row, new Cells(specimenCode, identity, name, collectedAt, reportedAt, finding, laboratory, ct));
    }

    private static boolean any(Sheet.Row row) {
        return row.cells().stream().anyMatch(FindingWord::mentionsPositive);
    }

    /// Empty cells after the last column are a spreadsheet's habit and mean nothing.
    private boolean extraCells(Sheet.Row row) {
        return row.cells().stream().skip(sheet.header().size()).anyMatch(cell -> !cell.isBlank());
    }

    private @Nullable String text(Sheet.Row row, Column column, List<Refusal> reasons) {
        var cell = sheet.cell(row, column);
        if (cell == null || cell.isBlank()) {
            reasons.add(Refusal.invalid("testing.cell-missing", column.field(), Map.of("column", column.label())));
            return null;
        }
        if (cell.length() > LONGEST_CELL) {
            reasons.add(Refusal.invalid(
                    "testing.cell-too-long",
                    column.field(),
                    Map.of("column", column.label(), "most", LONGEST_CELL, "found", cell.length())));
            return null;
        }
        return cell.strip().replaceFirst("^'", "");
    }

    private @Nullable String identity(Sheet.Row row, List<Refusal> reasons) {
        var cell = text(row, Column.IDENTITY_NUMBER, reasons);
        if (cell == null) {
            return null;
        }
        var plain = IdentityCell.plain(cell);
        var refusal = IdentityCell.refuse(plain, IdentityNumber.check(plain, LocalDate.ofInstant(now, zone)));
        refusal.ifPresent(reasons::add);
        return refusal.isPresent() ? null : plain;
    }

    private @Nullable Instant time(Sheet.Row row, Column column, List<Refusal> reasons) {
        var cell = text(row, column, reasons);
        if (cell == null) {
            return null;
        }
        var time = TimeWord.find(cell, zone).orElse(null);
        if (time == null) {
            reasons.add(Refusal.invalid("testing.time-unreadable", column.field(), Map.of("text", shown(cell))));
        } else if (time.isAfter(now)) {
            reasons.add(Refusal.invalid("testing.time-in-future", column.field(), Map.of("text", shown(cell))));
            return null;
        }
        return time;
    }

    private @Nullable Finding finding(Sheet.Row row, List<Refusal> reasons) {
        var cell = text(row, Column.FINDING, reasons);
        if (cell == null) {
            return null;
        }
        var finding = FindingWord.find(cell).orElse(null);
        if (finding == null) {
            reasons.add(Refusal.invalid("testing.finding-unknown", "finding", Map.of("text", shown(cell))));
        }
        return finding;
    }

    private @Nullable String ct(Sheet.Row row, List<Refusal> reasons) {
        var cell = sheet.cell(row, Column.CT_VALUES);
        var values = CtWord.find(cell == null ? "" : cell).orElse(null);
        if (values == null) {
            reasons.add(Refusal.invalid(
                    "testing.ct-unreadable", "ctValues", Map.of("text", shown(cell == null ? "" : cell))));
        }
        return values;
    }

    private static String shown(String cell) {
        return cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…";
    }
}
