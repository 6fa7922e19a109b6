package org.huhang.imports;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/// A number in a workbook as the text that its sender meant. Days are numbers there, told by their format alone; a
/// format of zeros keeps leading zeros. What is longer than the 15 digits that a spreadsheet keeps stays in exponent
/// form: made whole again, its made-up zeros would look like digits.
final class XlsxNumbers {
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final StylesTable styles;
    private final Map<Integer, Style> known = new HashMap<>();

    XlsxNumbers(StylesTable styles) {
        this.styles = styles;
    }

    private record Style(boolean isDate, int zeros) {}

    String text(String raw, int style) {
        var as = known.computeIfAbsent(style, this::style);
        try {
            var number = new BigDecimal(raw);
            if (as.isDate() && number.signum() > 0) {
                return day(number.doubleValue());
            }
            if (number.abs().compareTo(LARGEST) >= 0) {
                return raw.contains("E")
                        ? raw
                        : number.round(new java.math.MathContext(15)).toString();
            }
            var plain = number.stripTrailingZeros().toPlainString();
            return plain.length() < as.zeros() && plain.chars().allMatch(Character::isDigit)
                    ? "0".repeat(as.zeros() - plain.length()) + plain
                    : plain;
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static String day(double serial) {
        var moment = DateUtil.getLocalDateTime(serial, false);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(MOMENT);
    }

    private Style style(int index) {
        if (index >= styles.getNumCellStyles()) {
            return new Style(false, 0);
        }
        var style = styles.getStyleAt(index);
        var format = style.getDataFormatString();
        return new Style(
                DateUtil.isADateFormat(style.getDataFormat(), format),
                format != null && format.matches("0{2,}") ? format.length() : 0);
    }
}
