package org.huhang.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.shared.Texts;

/// The refused rows as a file to correct and send again: the cells as they came, then the row's number and
/// the reasons, which reading ignores.
public final class RefusedCsv {
    /// What a spreadsheet would turn into a formula or round to 15 digits; reading takes the apostrophe off again.
    private static final Pattern NEEDS_APOSTROPHE = Pattern.compile("[=+\\-@\\t].*|\\d{12,}X?");

    private RefusedCsv() {}

    public static byte[] write(List<String> header, List<RefusedRow> rows, Texts.Language language) {
        var out = new StringWriter();
        write(out, header, rows.stream(), language);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static void write(Writer out, List<String> header, Stream<RefusedRow> rows, Texts.Language language) {
        try {
            out.append('\uFEFF');
            var csv = CsvWriter.builder().build(out);
            var names = new ArrayList<>(header);
            names.add(language == Texts.Language.ZH ? "行号" : "row");
            names.add(language == Texts.Language.ZH ? "拒收原因" : "reasons");
            csv.writeRecord(names);
            rows.forEach(row -> csv.writeRecord(cells(header.size(), row, language)));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeHeader(Writer out, List<String> names) {
        try {
            out.append('\uFEFF');
            CsvWriter.builder().build(out).writeRecord(names).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(int width, RefusedRow row, Texts.Language language) {
        var cells = new ArrayList<String>(width + 2);
        row.cells().forEach(cell -> cells.add(NEEDS_APOSTROPHE.matcher(cell).matches() ? "'" + cell : cell));
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(Integer.toString(row.rowNumber()));
        cells.add(row.reasons().stream()
                .map(reason -> Texts.get(reason.code(), language, reason.params()))
                .collect(Collectors.joining("; ")));
        return cells;
    }
}
