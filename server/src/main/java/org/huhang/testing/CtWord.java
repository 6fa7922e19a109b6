package org.huhang.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cycle thresholds in one cell: `32.5`, `ORF1ab 31.2; N 30.8`, `31.2/30.8`. Above 0 and at most
/// [#MOST_CYCLES]: no instrument runs longer, so a larger number is a slip into another column.
final class CtWord {
    static final BigDecimal MOST_CYCLES = BigDecimal.valueOf(50);
    private static final Pattern ONE =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9]*)\\s*[ :：=]\\s*)?(\\d{1,2}(?:\\.\\d{1,3})?)");
    private static final Pattern NONE = Pattern.compile("|-|–|—|/|无|noct|undet|n/a", Pattern.CASE_INSENSITIVE);

    private CtWord() {}

    /// @return the values tidied to `gene number; gene number`, empty text for none; nothing when unreadable
    static Optional<String> find(String text) {
        var plain = text.strip();
        if (NONE.matcher(plain).matches()) {
            return Optional.of("");
        }
        List<String> tidy = new ArrayList<>();
        for (String part : plain.split("[;；/,，、|]")) {
            var match = ONE.matcher(part.strip());
            if (!match.matches() || !inRange(new BigDecimal(match.group(2)))) {
                return Optional.empty();
            }
            tidy.add(match.group(1) == null ? match.group(2) : match.group(1) + " " + match.group(2));
        }
        return Optional.of(String.join("; ", tidy));
    }

    private static boolean inRange(BigDecimal ct) {
        return ct.signum() > 0 && ct.compareTo(MOST_CYCLES) <= 0;
    }
}
