package org.huhang.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huhang.imports.ImportKind.Legible;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// Reads a file from its beginning into batches. Rows that an earlier reading has taken in are read once more, for what
/// they say of later rows, and given to nobody.
final class BatchReader<T> {
    private final SheetFile file;
    private final Mapping mapping;
    private final ImportKind.Intake<T> intake;
    private final int batchRows;
    private final SeenRows seen = new SeenRows();

    private List<Legible<T>> legible = new ArrayList<>();
    private List<RefusedRow> refused = new ArrayList<>();
    private int width;
    private int number;
    private int lastRow;

    BatchReader(SheetFile file, Mapping mapping, ImportKind.Intake<T> intake, int batchRows) {
        this.file = file;
        this.mapping = mapping;
        this.intake = intake;
        this.batchRows = batchRows;
    }

    /// @param done what was taken in before
    /// @param each answers whether to go on
    void read(Progress done, Predicate<Batch<T>> each) {
        number = done.batches();
        var goesOn = new boolean[] {true};
        var end = file.rows(row -> {
            if (width == 0) {
                width = row.cells().size();
                return true;
            }
            if (legible.size() + refused.size() == batchRows) {
                goesOn[0] = each.test(take(false));
            }
            if (goesOn[0]) {
                read(row, row.number() > done.lastRow());
            }
            return goesOn[0];
        });
        if (end instanceof Outcome.Refused<Integer>(Refusal why)) {
            throw new IllegalStateException("a file that could be read no longer can: " + why.code());
        }
        if (goesOn[0]) {
            var _ = each.test(take(true));
        }
    }

    private Batch<T> take(boolean last) {
        var batch = new Batch<>(++number, lastRow, legible, refused, last);
        legible = new ArrayList<>(batchRows);
        refused = new ArrayList<>();
        return batch;
    }

    private void read(SheetRow row, boolean isNew) {
        var cells = new RowCells(row, mapping);
        var wrongWidth = RowCells.checkWidth(row, width);
        wrongWidth.ifPresent(cells::refuse);
        var id = Ids.next();
        var value = wrongWidth.isPresent() ? null : intake.read(cells, id);
        if (value != null) {
            refuseRepeated(cells, value);
        }
        if (!isNew) {
            return;
        }
        lastRow = row.number();
        if (value == null || !cells.reasons().isEmpty()) {
            refused.add(new RefusedRow(row.number(), row.cells(), cells.reasons()));
        } else {
            legible.add(new Legible<>(row, id, value));
        }
    }

    private void refuseRepeated(RowCells cells, T value) {
        var sameness = intake.sameness(value);
        int earlier = sameness == null ? 0 : seen.note(sameness, cells.row().number());
        if (earlier > 0) {
            cells.refuse(Refusal.invalid("imports.row-twice", "row", Map.of("otherRow", earlier)));
        }
    }
}
