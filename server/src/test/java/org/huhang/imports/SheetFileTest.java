package org.huhang.imports;

import static org.huhang.imports.TestSheets.format;
import static org.huhang.imports.TestSheets.row;
import static org.huhang.imports.TestSheets.xlsx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.junit.jupiter.api.Test;

/// What a spreadsheet or the way here did to a file is said, never swallowed.
class SheetFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void aTextFileIsReadInEachEncoding() {
        assertEquals("1 姓名,电话 | 3 覃家明,1 | last 3", read(utf8("姓名,电话\n\n覃家明,1\n")));
        assertEquals("1 姓名,电话 | 2 覃家明,1 | last 2", read(utf8("\uFEFF姓名,电话\n覃家明,1")));
        assertEquals("1 姓名,电话 | 2 覃家明,1 | last 2", read("姓名,电话\r\n覃家明,1\r\n".getBytes(GB18030)));
    }

    @Test
    void aWorkbookIsReadWithTheSameNumbers() {
        var book = xlsx(sheet -> {
            row(sheet, 1, "姓名", "电话", "备注");
            row(sheet, 3, "覃家明", "1", "");
        });
        assertEquals("1 姓名,电话,备注 | 3 覃家明,1, | last 3", read(book));
    }

    @Test
    void daysOfAWorkbookAreDays() {
        var book = xlsx(sheet -> {
            row(sheet, 1, "born", "seen");
            row(sheet, 2, 29342.0, 44405.8125);
            format(sheet, 2, 0, "yyyy/m/d");
            format(sheet, 2, 1, "yyyy-mm-dd hh:mm");
        });
        assertEquals("1 born,seen | 2 1980-05-01,2021-07-28 19:30:00 | last 2", read(book));
    }

    @Test
    void aNumberTooLongForASpreadsheetStaysInExponentForm() {
        var book = xlsx(sheet -> {
            row(sheet, 1, "id", "phone");
            row(sheet, 2, Double.valueOf("430890198005011019"), 13800000001.0);
        });
        assertEquals("1 id,phone | 2 4.30890198005011E17,13800000001 | last 2", read(book));
        assertEquals(
                "imports.identity-exponent",
                IdentityCell.refuse("4.30890198005011E17", java.util.Optional.empty())
                        .map(Refusal::code)
                        .orElse("passes"));
    }

    @Test
    void aFormatOfZerosKeepsLeadingZeros() {
        var book = xlsx(sheet -> {
            row(sheet, 1, "code", "plain");
            row(sheet, 2, 744.0, 744.5);
            format(sheet, 2, 0, "0000");
        });
        assertEquals("1 code,plain | 2 0744,744.5 | last 2", read(book));
    }

    @Test
    void furtherSheetsAreNamedAndNotRead() {
        var book = xlsx(sheet -> row(sheet, 1, "a"), "说明", "2");
        var file = SheetFile.open(Content.of(book)).orThrow();
        assertEquals(List.of("说明", "2"), file.otherSheets());
        assertEquals("1 a | last 1", read(book));
    }

    @Test
    void aWorkbookCutOffInTheMiddleIsRefused() {
        var book = xlsx(sheet -> {
            for (int i = 1; i < 500; i++) {
                row(sheet, i, "cell " + i, "x");
            }
        });
        for (int length : new int[] {book.length / 3, book.length / 2, book.length - 30}) {
            assertEquals("imports.workbook-unreadable {}", read(Arrays.copyOf(book, length)));
        }
    }

    @Test
    void aTextFileCutOffInTheMiddleIsRefused() {
        assertEquals("imports.file-cut-off {row=3}", read(utf8("a,b\n1,2\n3")));
        assertEquals("imports.file-cut-off {row=3}", read(utf8("a,b\n1,2\n3,\"x")));
        var whole = utf8("甲,乙\n1,2\n3,覃");
        assertEquals("imports.file-cut-off {row=3}", read(Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void theOldFormatAndWhatIsNoFileOfRowsAreToldApart() {
        assertEquals("imports.file-is-xls {}", read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
        assertEquals("imports.file-not-rows {}", read(new byte[] {'%', 'P', 'D', 'F', 0}));
        assertEquals("imports.file-empty {}", read(new byte[0]));
    }

    @Test
    void aFullSheetIsBelievedOnlyWithAControlTotal() {
        assertEquals("passes", limit(SheetLimit.LAST_ROW - 1, null));
        assertEquals("imports.sheet-full", limit(SheetLimit.LAST_ROW, null));
        assertEquals("passes", limit(SheetLimit.LAST_ROW, SheetLimit.LAST_ROW - 1));
        assertEquals("passes", limit(SheetLimit.LAST_ROW + 1, null));
    }

    @Test
    void aFileThatEndsOnASheetsLastRowIsRefusedAsCutOff() {
        var text = utf8("n\n" + "1\n".repeat(SheetLimit.LAST_ROW - 1));
        assertEquals("imports.sheet-full", code(Survey.of(Content.of(text), null)));
        assertEquals("passes", code(Survey.of(Content.of(text), SheetLimit.LAST_ROW - 1)));
    }

    @Test
    void aControlTotalMustMatch() {
        var text = utf8("n\n1\n2\n");
        assertEquals("passes", code(Survey.of(Content.of(text), 2)));
        assertEquals("imports.control-total", code(Survey.of(Content.of(text), 1)));
        assertEquals("imports.control-total", code(Survey.of(Content.of(text), 3)));
        assertEquals("imports.file-without-rows", code(Survey.of(Content.of(utf8("n\n")), null)));
    }

    private static String code(Survey survey) {
        return survey.refusal() == null ? "passes" : survey.refusal().code();
    }

    private static String limit(int lastRow, @org.jspecify.annotations.Nullable Integer total) {
        return SheetLimit.check(lastRow, total).map(Refusal::code).orElse("passes");
    }

    private static String read(byte[] content) {
        var rows = new ArrayList<SheetRow>();
        var end = SheetFile.open(Content.of(content)).then(file -> file.rows(rows::add));
        return switch (end) {
            case Outcome.Refused<Integer>(var why) -> why.code() + " " + new TreeMap<>(why.params());
            case Outcome.Done<Integer>(var last) ->
                rows.stream()
                                .map(row -> row.number() + " " + String.join(",", row.cells()))
                                .collect(Collectors.joining(" | "))
                        + " | last " + last;
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
