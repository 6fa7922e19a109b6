package org.huhang.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A file of rows that grows; [#close] writes what is left.
sealed interface ExportSheet extends AutoCloseable permits CsvExport, XlsxExport {
    static ExportSheet of(ExportFormat format, OutputStream out, Watermark watermark, List<String> header)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvExport(out, watermark, header);
            case XLSX -> new XlsxExport(out, watermark, header);
        };
    }

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
