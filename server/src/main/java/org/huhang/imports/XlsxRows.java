package org.huhang.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// One sheet's XML as rows of text. Cells that hold nothing are not written in it, so each row is filled up to the
/// header's width.
final class XlsxRows extends DefaultHandler {
    private final SharedStrings texts;
    private final XlsxNumbers numbers;
    private final Predicate<SheetRow> each;

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int number;
    private int lastNumber;
    private int column;
    private int width;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean inPhonetic;

    XlsxRows(SharedStrings texts, XlsxNumbers numbers, Predicate<SheetRow> each) {
        this.texts = texts;
        this.numbers = numbers;
        this.each = each;
    }

    /// The caller has seen enough.
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    int lastNumber() {
        return lastNumber;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                cells.clear();
                column = 0;
                var given = attributes.getValue("r");
                number = given == null ? number + 1 : Integer.parseInt(given);
            }
            case "c" -> startCell(attributes);
            case "v", "t" -> inValue = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            default -> {}
        }
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        type = orElse(attributes.getValue("t"), "n");
        style = Integer.parseInt(orElse(attributes.getValue("s"), "0"));
        value.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) throws Enough {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void endCell() {
        while (cells.size() < column - 1) {
            cells.add("");
        }
        cells.add(
                value.isEmpty()
                        ? ""
                        : switch (type) {
                            case "s" ->
                                texts.getItemAt(Integer.parseInt(value.toString()))
                                        .getString();
                            case "b" -> value.charAt(0) == '1' ? "TRUE" : "FALSE";
                            case "n" -> numbers.text(value.toString(), style);
                            default -> value.toString();
                        });
    }

    private void endRow() throws Enough {
        if (CsvFile.isBlank(cells)) {
            return;
        }
        width = lastNumber == 0 ? cells.size() : width;
        while (cells.size() < width) {
            cells.add("");
        }
        lastNumber = number;
        if (!each.test(new SheetRow(number, List.copyOf(cells)))) {
            throw new Enough();
        }
    }

    /// `BC12` is in column 55.
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return column;
    }

    private static String orElse(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
