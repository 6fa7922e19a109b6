package org.huhang.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huhang.shared.Refusal;

/// An identity number as spreadsheets hand it over. They keep 15 digits of a number: the rest turns to zeros,
/// or the whole to `4.30802E+17`, and no arithmetic brings the lost digits back. Each of these is told as what
/// it is, so that the sender formats the column as text instead of searching for a typing error.
final class IdentityCell {
    private static final String FIELD = "identityNumber";
    private static final Pattern EXPONENT = Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d{1,2}");
    private static final Pattern LOST = Pattern.compile("[1-9]\\d{14}000|\\d{16,17}(?:\\.0+)?|[1-9]\\d{17}\\.0+");

    /// Most cells by far: nothing to take off.
    private static final Pattern ORDINARY = Pattern.compile("[0-9]+X?");

    private IdentityCell() {}

    /// Without spaces, a spreadsheet's leading apostrophe, full-width digits.
    static String plain(String cell) {
        if (ORDINARY.matcher(cell).matches()) {
            return cell;
        }
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("^['‘’`]|[\\s\\u00A0]", "")
                .toUpperCase(Locale.ROOT);
    }

    static boolean isExponent(String plain) {
        return EXPONENT.matcher(plain).matches();
    }

    /// @param plain the number as [#plain] leaves it
    /// @param wrong what the registry's rule says of it
    static Optional<Refusal> refuse(String plain, Optional<Refusal> wrong) {
        if (isExponent(plain)) {
            return Optional.of(Refusal.invalid("imports.identity-exponent", FIELD, Map.of("text", plain)));
        }
        if (wrong.isPresent() && LOST.matcher(plain).matches()) {
            return Optional.of(Refusal.invalid("imports.identity-lost-digits", FIELD, Map.of("text", plain)));
        }
        return wrong;
    }
}
