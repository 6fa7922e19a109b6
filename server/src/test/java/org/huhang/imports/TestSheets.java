package org.huhang.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Workbooks made by hand.
final class TestSheets {
    private TestSheets() {}

    static byte[] xlsx(Consumer<XSSFSheet> fill, String... otherSheets) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill.accept(book.createSheet("rows"));
            for (String name : otherSheets) {
                book.createSheet(name).createRow(0).createCell(0).setCellValue("any");
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void row(XSSFSheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number - 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Double value) {
                row.createCell(i).setCellValue(value);
            } else if (!cells[i].toString().isEmpty()) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    static void format(XSSFSheet sheet, int row, int cell, String format) {
        var book = sheet.getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        sheet.getRow(row - 1).getCell(cell).setCellStyle(style);
    }
}
