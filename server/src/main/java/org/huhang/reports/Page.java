package org.huhang.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.huhang.shared.Texts.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// An upright A4 page with the house's type: a title, headings, paragraphs, tables of three rules, notes and
/// a footer with page numbers. Lengths are in twentieths of a point.
final class Page implements AutoCloseable {
    /// Stand in a footer's text for the page's number and the number of pages.
    static final String PAGE = "\u0001";

    static final String PAGES = "\u0002";

    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;
    private static final int MARGIN_SIDE = 1300;
    private static final int MARGIN_TOP = 1500;
    private static final String INK = "1F2937";
    private static final String RULE = "9CA3AF";
    private static final String SHADE = "F3F4F6";

    private final XWPFDocument document = new XWPFDocument();
    private final Language language;

    Page(Language language) {
        this.language = language;
        var section = section();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        var margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(MARGIN_SIDE));
        margin.setRight(BigInteger.valueOf(MARGIN_SIDE));
        margin.setTop(BigInteger.valueOf(MARGIN_TOP));
        margin.setBottom(BigInteger.valueOf(MARGIN_TOP));
    }

    void title(String text) {
        document.getProperties().getCoreProperties().setTitle(text);
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        run(paragraph, text, 20, true);
    }

    void subtitle(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(240);
        run(paragraph, text, 11, false);
    }

    void heading(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(280);
        paragraph.setSpacingAfter(100);
        paragraph.setKeepNext(true);
        run(paragraph, text, 13, true);
    }

    void paragraph(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(40);
        paragraph.setIndentationLeft(240);
        run(paragraph, text, 11, false);
    }

    void note(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(60);
        paragraph.setIndentationLeft(240);
        paragraph.setIndentationHanging(240);
        run(paragraph, "• " + text, 10, false);
    }

    /// @param rows the first is the head, repeated on each page
    /// @param shares of the width, in hundredths
    /// @param firstNumber from this column on, cells are centred
    void table(List<List<String>> rows, int[] shares, int firstNumber) {
        var table = document.createTable(rows.size(), shares.length);
        int width = WIDTH - 2 * MARGIN_SIDE;
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width);
        table.getCTTbl()
                .getTblPr()
                .addNewTblLayout()
                .setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        table.setCellMargins(60, 80, 60, 80);
        rules(table);
        for (int r = 0; r < rows.size(); r++) {
            var row = table.getRow(r);
            row.setCantSplitRow(true);
            row.setRepeatHeader(r == 0);
            for (int c = 0; c < shares.length; c++) {
                var cell = row.getCell(c);
                cell.setWidthType(TableWidthType.DXA);
                cell.setWidth(Integer.toString(width * shares[c] / 100));
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                if (r == 0) {
                    cell.setColor(SHADE);
                }
                var paragraph = cell.getParagraphArray(0);
                paragraph.setAlignment(c >= firstNumber ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
                paragraph.setSpacingAfter(0);
                run(paragraph, rows.get(r).get(c), 10, r == 0);
            }
        }
    }

    void footer(String text) {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        for (String part : text.splitWithDelimiters("[\u0001\u0002]", 0)) {
            switch (part) {
                case PAGE -> field(paragraph, "PAGE");
                case PAGES -> field(paragraph, "NUMPAGES");
                default -> run(paragraph, part, 9, false);
            }
        }
    }

    /// A field in three runs, so that its figure has the size of the words around it.
    private void field(XWPFParagraph paragraph, String instruction) {
        run(paragraph, "", 9, false).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph, "", 9, false).getCTR().addNewInstrText().setStringValue(instruction);
        run(paragraph, "", 9, false).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph, "1", 9, false);
        run(paragraph, "", 9, false).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private XWPFRun run(XWPFParagraph paragraph, String text, int points, boolean bold) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        run.setBold(bold);
        run.setColor(INK);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(bold ? "黑体" : "宋体", XWPFRun.FontCharRange.eastAsia);
        run.setLang(language == Language.ZH ? "zh-CN" : "en-GB");
        return run;
    }

    private static void rules(XWPFTable table) {
        table.setTopBorder(XWPFBorderType.SINGLE, 12, 0, INK);
        table.setBottomBorder(XWPFBorderType.SINGLE, 12, 0, INK);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, RULE);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, RULE);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, RULE);
    }

    private CTSectPr section() {
        return document.getDocument().getBody().addNewSectPr();
    }
}
