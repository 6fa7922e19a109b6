package org.huhang.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.huhang.shared.Texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulletinDocumentTest {
    private final StoryRows story = new StoryRows();

    @Test
    void theMatrixStandsInTheDocument() throws IOException {
        try (var document = written(Language.ZH)) {
            var matrix = document.getTables().getFirst();
            assertEquals(List.of("系统", "合计", "市级", "永定区", "武陵源区", "慈利县", "桑植县"), cells(matrix, 0));
            assertEquals(List.of("法院", "308*", "52", "50", "23", "156*", "27"), cells(matrix, 1));
            assertEquals(List.of("检察院", "未说明", "未说明", "30*", "16", "未说明", "6"), cells(matrix, 2));
            assertEquals(List.of("司法行政", "300+", "未说明", "未说明", "未说明", "32、8、未说明", "32、未说明"), cells(matrix, 4));
            assertEquals(
                    List.of("S12", "永定区", "单位", "任务", "10"),
                    cells(document.getTables().get(2), 12));
        }
    }

    @Test
    void oneTakenOffMakesIt307InTheDocumentToo() throws IOException {
        story.takeOneOff("S3");
        try (var document = written(Language.EN)) {
            assertEquals(
                    List.of("Courts", "307*", "52", "49", "23", "156*", "27"),
                    cells(document.getTables().getFirst(), 1));
            assertFalse(everything(document).contains("308"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCellSaysZeroAndNoKeyIsLeftWithoutWords(Language language) throws IOException {
        try (var document = written(language)) {
            var everything = everything(document);
            assertFalse(everything.contains("reports."), everything);
            for (XWPFTable table : document.getTables()) {
                for (int row = 0; row < table.getNumberOfRows(); row++) {
                    assertFalse(cells(table, row).contains("0"));
                }
            }
            assertEquals(1, document.getFooterList().size());
            assertTrue(document.getFooterList().getFirst().getText().contains(language == Language.ZH ? "第" : "Page"));
        }
    }

    @Test
    void aReaderOfOneDistrictGetsADocumentOfItsColumnAlone() throws IOException {
        var cili = story.mobilisation(a -> a.areaId().equals(story.area("慈利县"))).bulletin();
        var bytes = new BulletinDocument(cili, Language.ZH, ZoneId.of("Asia/Shanghai")).bytes();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertEquals(
                    List.of("法院", "156*", "156*"), cells(document.getTables().getFirst(), 1));
        }
    }

    @Test
    void theCutOffIsToldInTheCitysTime() throws IOException {
        try (var document = written(Language.EN)) {
            assertTrue(everything(document).contains("5 August 2021, 12:00"));
        }
    }

    private XWPFDocument written(Language language) throws IOException {
        var bytes = new BulletinDocument(story.mobilisation().bulletin(), language, ZoneId.of("Asia/Shanghai")).bytes();
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
    }

    private static String everything(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))
                + document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
    }
}
