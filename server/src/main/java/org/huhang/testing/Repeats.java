package org.huhang.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Refusal;
import org.huhang.testing.ReadRow.Accepted;
import org.huhang.testing.ReadRow.Refused;

/// One specimen has one result. A row that repeats an accepted one is refused as known and alarms nobody; a
/// row that says something else about the same specimen is a conflict, and inside one file nobody can tell
/// which of the two is right, so neither is taken.
final class Repeats {
    private Repeats() {}

    static List<ReadRow> refuse(List<ReadRow> rows, Map<String, Earlier> earlier) {
        Map<String, List<Accepted>> bySpecimen = new HashMap<>();
        for (ReadRow row : rows) {
            if (row instanceof Accepted accepted) {
                bySpecimen
                        .computeIfAbsent(accepted.cells().specimenCode(), code -> new ArrayList<>(1))
                        .add(accepted);
            }
        }
        return rows.stream()
                .map(row -> row instanceof Accepted accepted
                        ? judge(
                                accepted,
                                bySpecimen.getOrDefault(accepted.cells().specimenCode(), List.of()),
                                earlier)
                        : row)
                .toList();
    }

    private static ReadRow judge(Accepted row, List<Accepted> sameSpecimen, Map<String, Earlier> earlier) {
        for (Accepted other : sameSpecimen) {
            if (!sameContent(row, other)) {
                return refused(
                        row,
                        Refusal.conflict(
                                "testing.specimen-contradicted",
                                Map.of("otherRow", other.row().number())),
                        positive(row) || positive(other));
            }
        }
        var known = earlier.get(row.cells().specimenCode());
        if (known != null) {
            return known.says(row)
                    ? refused(row, Refusal.conflict("testing.specimen-already-received", whereIs(known)), false)
                    : refused(row, Refusal.conflict("testing.specimen-conflict", whereIs(known)), positive(row));
        }
        var first = sameSpecimen.getFirst();
        return first.row().number() == row.row().number()
                ? row
                : refused(
                        row,
                        Refusal.conflict(
                                "testing.specimen-twice",
                                Map.of("otherRow", first.row().number())),
                        false);
    }

    private static Map<String, Object> whereIs(Earlier known) {
        return Map.of("file", known.fileName(), "otherRow", known.rowNumber());
    }

    private static boolean positive(Accepted row) {
        return row.cells().finding() == Finding.POSITIVE;
    }

    private static boolean sameContent(Accepted one, Accepted other) {
        return one.personId().equals(other.personId())
                && one.cells().collectedAt().equals(other.cells().collectedAt())
                && one.cells().reportedAt().equals(other.cells().reportedAt())
                && one.cells().finding() == other.cells().finding();
    }

    private static Refused refused(Accepted row, Refusal reason, boolean looksPositive) {
        return new Refused(
                row.row(),
                List.of(new Refusal(reason.kind(), reason.code(), Column.SPECIMEN_CODE.field(), reason.params())),
                looksPositive);
    }
}
