package org.huhang.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// UTF-8 with the mark that makes Excel read it as such. The watermark's lines begin with `#`, as comments of CSV do.
final class CsvExport implements ExportSheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /// With which a spreadsheet would take a cell for a formula.
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final CsvWriter csv;

    CsvExport(OutputStream out, Watermark watermark, List<String> header) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(writer);
        watermark.lines().forEach(line -> csv.writeComment(" " + line));
        csv.writeRecord(header);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvExport::harmless).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String harmless(String cell) {
        return cell.isEmpty() || FORMULA_BEGINS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
