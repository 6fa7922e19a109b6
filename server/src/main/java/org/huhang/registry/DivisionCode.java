package org.huhang.registry;

import java.util.Optional;
import java.util.regex.Pattern;

/// A division code in its short form: 2, 4, 6, 9 or 12 digits by level. People write it in three ways: short (4308),
/// to twelve digits (430800000000) and, down to the county, to six (430800).
/// Source: NBS 统计用区划代码, edition of 2021; GB/T 2260; GB/T 10114.
public record DivisionCode(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
    private static final int OFFICIAL_LENGTH = 12;
    private static final int GB_2260_LENGTH = 6;

    public DivisionCode {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("not a division code: " + value);
        }
    }

    /// Reads any of the three ways.
    public static Optional<DivisionCode> parse(String text) {
        var digits = text.strip();
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        digits = cut(digits, 12, 3);
        digits = cut(digits, 9, 3);
        digits = cut(digits, 6, 2);
        digits = cut(digits, 4, 2);
        return Optional.of(new DivisionCode(digits));
    }

    /// All twelve digits, as the statistical tables print it.
    public String official() {
        return value + "0".repeat(OFFICIAL_LENGTH - value.length());
    }

    /// Six digits, as GB/T 2260 prints it; nothing below the county.
    public Optional<String> gb2260() {
        return value.length() > GB_2260_LENGTH
                ? Optional.empty()
                : Optional.of(value + "0".repeat(GB_2260_LENGTH - value.length()));
    }

    private static String cut(String digits, int length, int zeros) {
        int kept = length - zeros;
        return digits.length() == length && digits.substring(kept).chars().allMatch(c -> c == '0')
                ? digits.substring(0, kept)
                : digits;
    }
}
