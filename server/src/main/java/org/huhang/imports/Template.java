package org.huhang.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huhang.shared.Texts;

/// An empty file to fill in. In the workbook every column is text beforehand, so that no spreadsheet shortens an
/// identity number; the examples lie on a sheet of their own, lest somebody sends them.
final class Template {
    private static final int WIDE = 22 * 256;

    private Template() {}

    static byte[] csv(ImportKind<?> kind, Texts.Language language) {
        var out = new StringWriter();
        RefusedCsv.writeHeader(out, kind.columns().stream().map(name(language)).toList());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(ImportKind<?> kind, Texts.Language language) {
        boolean zh = language == Texts.Language.ZH;
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var text = book.createCellStyle();
            text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("@"));
            var rows = book.createSheet(zh ? kind.zh() : kind.en());
            var notes = book.createSheet(zh ? "填写说明" : "how to fill in");
            var header = rows.createRow(0);
            line(notes.createRow(0), zh ? List.of("列", "必填", "示例") : List.of("column", "required", "example"));
            for (int i = 0; i < kind.columns().size(); i++) {
                var column = kind.columns().get(i);
                rows.setDefaultColumnStyle(i, text);
                rows.setColumnWidth(i, WIDE);
                notes.setColumnWidth(i, WIDE);
                header.createCell(i).setCellValue(name(language).apply(column));
                var required = column.required() ? (zh ? "必填" : "yes") : "";
                line(notes.createRow(i + 1), List.of(name(language).apply(column), required, column.example()));
            }
            rows.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(org.apache.poi.ss.usermodel.Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static Function<ImportColumn, String> name(Texts.Language language) {
        return column -> language == Texts.Language.ZH ? column.zh() : column.en();
    }
}
