package org.huhang.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// The cells of one row by their columns, and all that is wrong with them at once: a sender who corrects one cell only
/// to be told of the next stops sending. A method that answers nothing has said why in [#reasons], or the column may
/// be left empty.
public final class RowCells {
    private static final int LONGEST_CELL = 200;
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,15})?");

    private final SheetRow row;
    private final Mapping mapping;
    private final List<Refusal> reasons = new ArrayList<>(0);

    public RowCells(SheetRow row, Mapping mapping) {
        this.row = row;
        this.mapping = mapping;
    }

    /// Why the row as such cannot be read. Empty cells after the last column are a spreadsheet's habit and mean
    /// nothing.
    ///
    /// @param width of the header
    public static Optional<Refusal> checkWidth(SheetRow row, int width) {
        var cells = row.cells();
        boolean extra = false;
        for (int i = width; i < cells.size(); i++) {
            extra |= !cells.get(i).isBlank();
        }
        return extra || cells.size() < width
                ? Optional.of(Refusal.invalid(
                        "imports.column-count", "row", Map.of("expected", width, "found", cells.size())))
                : Optional.empty();
    }

    public SheetRow row() {
        return row;
    }

    public List<Refusal> reasons() {
        return reasons;
    }

    public void refuse(Refusal reason) {
        reasons.add(reason);
    }

    /// As it stands in the file; nothing where the file has no such column.
    public @Nullable String raw(ImportColumn column) {
        var position = mapping.positions().get(column.key());
        return position == null || position >= row.cells().size()
                ? null
                : row.cells().get(position);
    }

    /// Without the apostrophe by which a spreadsheet marks text, and without spaces around it.
    public @Nullable String text(ImportColumn column) {
        var cell = raw(column);
        if (cell == null || cell.isBlank()) {
            if (column.required()) {
                refuse("imports.cell-missing", column, Map.of("column", column.label()));
            }
            return null;
        }
        if (cell.length() > LONGEST_CELL) {
            refuse(
                    "imports.cell-too-long",
                    column,
                    Map.of("column", column.label(), "most", LONGEST_CELL, "found", cell.length()));
            return null;
        }
        var plain = cell.strip();
        return plain.charAt(0) == '\'' ? plain.substring(1) : plain;
    }

    /// @param rule what the registry says of a number
    public @Nullable String identityNumber(ImportColumn column, Function<String, Optional<Refusal>> rule) {
        var cell = text(column);
        if (cell == null) {
            return null;
        }
        var plain = IdentityCell.plain(cell);
        var refusal = IdentityCell.refuse(plain, rule.apply(plain));
        refusal.ifPresent(reasons::add);
        return refusal.isPresent() ? null : plain;
    }

    public @Nullable LocalDate date(ImportColumn column) {
        var cell = text(column);
        if (cell == null) {
            return null;
        }
        var date = DateWord.find(cell).orElse(null);
        if (date == null) {
            refuse("imports.date-unreadable", column, Map.of("column", column.label(), "text", shown(cell)));
        }
        return date;
    }

    /// A number that people write with digits alone, such as a telephone's, told apart when its leading zero is gone.
    public @Nullable String phone(ImportColumn column, Function<String, Optional<Refusal>> rule) {
        var cell = text(column);
        if (cell == null) {
            return null;
        }
        var plain = IdentityCell.plain(cell).replace("-", "");
        if (IdentityCell.isExponent(plain)) {
            refuse("imports.number-exponent", column, Map.of("column", column.label(), "text", plain));
            return null;
        }
        var refusal = LostZero.refuse(plain, column).or(() -> rule.apply(plain));
        refusal.ifPresent(reasons::add);
        return refusal.isPresent() ? null : plain;
    }

    /// One of a few words.
    public <E extends Enum<E>> @Nullable E word(ImportColumn column, WordList<E> words) {
        var cell = text(column);
        if (cell == null) {
            return null;
        }
        var found = words.find(cell);
        if (found == null) {
            refuse(
                    "imports.word-unknown",
                    column,
                    Map.of("column", column.label(), "text", shown(cell), "known", String.join("、", words.all())));
        }
        return found;
    }

    /// A whole number from 0; `12.0` is what a spreadsheet makes of 12.
    public @Nullable Integer count(ImportColumn column, int most) {
        var number = number(column, 0, most);
        if (number != null && number != Math.rint(number)) {
            refuseNumber(column, String.valueOf(number), 0, most);
            return null;
        }
        return number == null ? null : number.intValue();
    }

    public @Nullable Double number(ImportColumn column, double least, double most) {
        var cell = text(column);
        if (cell == null) {
            return null;
        }
        var plain = IdentityCell.plain(cell);
        if (IdentityCell.isExponent(plain)) {
            refuse("imports.number-exponent", column, Map.of("column", column.label(), "text", plain));
            return null;
        }
        if (DECIMAL.matcher(plain).matches()) {
            double number = Double.parseDouble(plain);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuseNumber(column, cell, least, most);
        return null;
    }

    private void refuseNumber(ImportColumn column, String cell, double least, double most) {
        refuse(
                "imports.number-range",
                column,
                Map.of("column", column.label(), "text", shown(cell), "least", plain(least), "most", plain(most)));
    }

    private static String plain(double number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    private void refuse(String code, ImportColumn column, Map<String, Object> params) {
        reasons.add(Refusal.invalid(code, column.key(), params));
    }

    public static String shown(String cell) {
        return cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…";
    }
}
