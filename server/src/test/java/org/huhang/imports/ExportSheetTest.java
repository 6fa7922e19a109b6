package org.huhang.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

class ExportSheetTest {
    private static final Watermark WATERMARK =
            new Watermark(new ExportId(Ids.next()), List.of("what", "who", "until"), "for Li Na alone");
    private static final List<String> HEADER = List.of("姓名", "身份证号");

    @Test
    void aWorkbookSaysAboveItsRowsAndOnEachPrintedPageWhoseItIs() throws IOException {
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(write(ExportFormat.XLSX, "覃家明", "430890199001010017")))) {
            var sheet = book.getSheetAt(0);
            assertEquals("who", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals("姓名", sheet.getRow(3).getCell(0).getStringCellValue());
            assertEquals("430890199001010017", sheet.getRow(4).getCell(1).getStringCellValue());
            assertEquals("for Li Na alone", sheet.getHeader().getCenter());
            assertEquals("for Li Na alone", sheet.getFooter().getCenter());
        }
    }

    @Test
    void aWorkbookCarriesItsExportWhereNobodyLooks() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(ExportFormat.XLSX, "覃家明", "")))) {
            var id = WATERMARK.id().value().toString();
            var properties = book.getProperties();
            assertEquals(id, properties.getCoreProperties().getIdentifier());
            assertEquals(
                    id,
                    properties
                            .getCustomProperties()
                            .getProperty("huhang-export")
                            .getLpwstr());
        }
    }

    @Test
    void aTextFileSaysItInCommentsAndIsReadByExcelAsUtf8() throws IOException {
        var text = new String(write(ExportFormat.CSV, "覃家明", "430890199001010017"), StandardCharsets.UTF_8);
        assertEquals("\uFEFF# what\r\n# who\r\n# until\r\n姓名,身份证号\r\n覃家明,430890199001010017\r\n", text);
    }

    @Test
    void noCellOfATextFileIsAFormula() throws IOException {
        var text = new String(write(ExportFormat.CSV, "=HYPERLINK(1)", "-1"), StandardCharsets.UTF_8);
        assertTrue(text.endsWith("'=HYPERLINK(1),'-1\r\n"), text);
    }

    private static byte[] write(ExportFormat format, String... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = ExportSheet.of(format, out, WATERMARK, HEADER)) {
            sheet.row(List.of(cells));
        }
        return out.toByteArray();
    }
}
