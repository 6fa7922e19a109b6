package org.huhang.testing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A laboratory's file as rows of cells, its columns found by their headers. Nothing of it is judged yet,
/// except whether it is such a file at all.
///
/// @param header the headers as sent
/// @param ignored headers that we do not know and do not read
record Sheet(
        List<String> header, Map<Column, Integer> positions, List<String> ignored, char separator, List<Row> rows) {

    /// @param number the row as a spreadsheet counts it: the header is row 1, blank rows count
    record Row(int number, List<String> cells) {}

    static Outcome<Sheet> read(String text) {
        char separator = separator(text);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                number++;
                var cells = line.getFields();
                if (!cells.stream().allMatch(String::isBlank)) {
                    rows.add(new Row(number, cells));
                }
            }
        } catch (CsvParseException e) {
            return refused("testing.file-cut-off", Map.of("row", number + 1));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            return refused("testing.file-empty", Map.of());
        }
        return headed(rows, separator, endsInsideRow(text, rows));
    }

    private static Outcome<Sheet> headed(List<Row> rows, char separator, boolean cutOff) {
        var header = rows.getFirst().cells().stream().map(String::strip).toList();
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            var column = Column.find(header.get(i));
            if (column.isPresent()) {
                if (positions.putIfAbsent(column.get(), i) != null) {
                    return refused(
                            "testing.column-twice",
                            Map.of("column", column.get().label()));
                }
            } else if (!header.get(i).isBlank() && !Column.isOurs(header.get(i))) {
                ignored.add(header.get(i));
            }
        }
        if (positions.isEmpty()) {
            return refused("testing.file-not-csv", Map.of());
        }
        var missing = Arrays.stream(Column.values())
                .filter(column -> column.required() && !positions.containsKey(column))
                .map(Column::label)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            return refused("testing.column-missing", Map.of("columns", missing));
        }
        if (cutOff) {
            return refused("testing.file-cut-off", Map.of("row", rows.getLast().number()));
        }
        if (rows.size() == 1) {
            return refused("testing.file-without-rows", Map.of());
        }
        return Outcome.done(
                new Sheet(header, positions, ignored, separator, List.copyOf(rows.subList(1, rows.size()))));
    }

    @Nullable
    String cell(Row row, Column column) {
        var position = positions.get(column);
        return position == null || position >= row.cells().size()
                ? null
                : row.cells().get(position);
    }

    /// A file whose last row is short and ends without a line break lost its end on the way.
    private static boolean endsInsideRow(String text, List<Row> rows) {
        char last = text.charAt(text.length() - 1);
        return last != '\n'
                && last != '\r'
                && rows.size() > 1
                && rows.getLast().cells().size() < rows.getFirst().cells().size();
    }

    /// Whichever of comma, tab (cells pasted from a spreadsheet) and semicolon the header has most of.
    private static char separator(String text) {
        int end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Outcome<Sheet> refused(String code, Map<String, Object> params) {
        return Outcome.refused(Refusal.invalid(code, "file", params));
    }
}
