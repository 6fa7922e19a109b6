package org.huhang.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.huhang.shared.Ids;

/// A table without names for a spreadsheet: what stands above its rows says who took it, for what and when. Lists of
/// people go by [Exports], which ask a second person.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TableFile(Kind kind, byte[] content) {
    public enum Kind {
        CSV,
        XLSX
    }

    /// @param above for people, one a line
    /// @param mark one short line for headers and footers of printed pages
    public static TableFile of(
            Kind kind, List<String> above, String mark, List<String> header, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        var watermark = new Watermark(new ExportId(Ids.next()), above, mark);
        try (var sheet = ExportSheet.of(format(kind), out, watermark, header)) {
            for (List<String> row : rows) {
                sheet.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TableFile(kind, out.toByteArray());
    }

    public String mediaType() {
        return format(kind).mediaType();
    }

    private static ExportFormat format(Kind kind) {
        return switch (kind) {
            case CSV -> ExportFormat.CSV;
            case XLSX -> ExportFormat.XLSX;
        };
    }
}
