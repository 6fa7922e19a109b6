package org.huhang.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as people write it: year, month, day in this order. `5/1/1980` is refused, for two readers would read two
/// days; so are years of two digits, and `29342`, a spreadsheet's own count of days that lost its format.
final class DateWord {
    private static final Pattern SIGNS =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]00?:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private DateWord() {}

    static Optional<LocalDate> find(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        for (Pattern pattern : new Pattern[] {SIGNS, DIGITS}) {
            var match = pattern.matcher(plain);
            if (match.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3))));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
