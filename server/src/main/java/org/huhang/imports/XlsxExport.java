package org.huhang.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/// A workbook that holds a hundred rows in memory; what it sets aside on disk meanwhile is encrypted. All cells are
/// texts, so that no number loses a digit. Besides the lines above the rows, every printed page carries the mark, and
/// the
/// file's properties carry the export's id, which stays when somebody deletes the lines.
final class XlsxExport implements ExportSheet {
    /// A sheet ends at 1,048,576 rows.
    private static final int MOST_ROWS = 1_000_000;
    private static final int WIDTH = 18 * 256;

    private final OutputStream out;
    private final Watermark watermark;
    private final List<String> header;
    private final SXSSFWorkbookWithCustomZipEntrySource book = new SXSSFWorkbookWithCustomZipEntrySource();
    private @Nullable Sheet sheet;
    private int next;

    XlsxExport(OutputStream out, Watermark watermark, List<String> header) {
        this.out = out;
        this.watermark = watermark;
        this.header = header;
        var properties = book.getXSSFWorkbook().getProperties();
        properties.getCoreProperties().setIdentifier(watermark.id().value().toString());
        properties.getCoreProperties().setDescription(watermark.mark());
        properties
                .getCustomProperties()
                .addProperty("huhang-export", watermark.id().value().toString());
    }

    @Override
    public void row(List<String> cells) {
        var current = sheet;
        if (current == null || next >= MOST_ROWS) {
            current = begin();
        }
        write(current, cells);
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            begin();
        }
        try (book) {
            book.write(out);
        }
        out.close();
    }

    private Sheet begin() {
        var begun = book.createSheet();
        sheet = begun;
        next = 0;
        begun.getHeader().setCenter(watermark.mark());
        begun.getFooter().setCenter(watermark.mark());
        for (int column = 0; column < header.size(); column++) {
            begun.setColumnWidth(column, WIDTH);
        }
        watermark.lines().forEach(line -> write(begun, List.of(line)));
        write(begun, header);
        begun.createFreezePane(0, next);
        return begun;
    }

    private void write(Sheet to, List<String> cells) {
        var row = to.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }
}
