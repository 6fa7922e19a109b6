package org.huhang.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// Rows in text, parted by comma, tab or semicolon.
record CsvFile(Content content, Encoding written, char parting) implements SheetFile {
    /// Far longer than any header; only to find the separator.
    private static final int FIRST_CHARACTERS = 1 << 16;

    static CsvFile of(Content content, Encoding encoding) {
        try (var reader = new BufferedReader(encoding.open(content))) {
            reader.mark(FIRST_CHARACTERS);
            var start = new char[FIRST_CHARACTERS];
            int length = Math.max(0, reader.read(start));
            return new CsvFile(content, encoding, separator(new String(start, 0, length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public String encoding() {
        return written.label();
    }

    @Override
    public String separator() {
        return String.valueOf(parting);
    }

    @Override
    public List<String> otherSheets() {
        return List.of();
    }

    @Override
    public Outcome<Integer> rows(Predicate<SheetRow> each) {
        int number = 0;
        int last = 0;
        int width = 0;
        int lastWidth = 0;
        try (var text = new LastCharacter(written.open(content));
                var reader = CsvReader.builder()
                        .fieldSeparator(parting)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                number++;
                var cells = line.getFields();
                if (isBlank(cells)) {
                    continue;
                }
                width = last == 0 ? cells.size() : width;
                boolean first = last == 0;
                last = number;
                lastWidth = cells.size();
                if (!each.test(new SheetRow(number, cells))) {
                    return Outcome.done(last);
                }
                if (first) {
                    lastWidth = width;
                }
            }
            // a last row that is short and ends without a line break lost its end on the way
            return lastWidth < width && !text.endsLine() ? cutOff(last) : Outcome.done(last);
        } catch (CsvParseException e) {
            return cutOff(number + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void lines(Consumer<String> each) {
        try (var reader = new BufferedReader(written.open(content))) {
            reader.lines().forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isBlank(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static Outcome<Integer> cutOff(int row) {
        return Outcome.refused(Refusal.invalid("imports.file-cut-off", "file", Map.of("row", row)));
    }

    /// Whichever of comma, tab (cells pasted from a spreadsheet) and semicolon the header has most of.
    private static char separator(String start) {
        int end = start.indexOf('\n');
        var header = end < 0 ? start : start.substring(0, end);
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
}
