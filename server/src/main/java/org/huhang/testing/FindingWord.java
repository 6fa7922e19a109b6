package org.huhang.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words by which laboratories say what they found. A closed list: what is not on it is refused, never
/// guessed, for a wrong negative is worse than a row sent twice. Signs such as `+` and `-` are not on it:
/// in some files a dash means "not done".
final class FindingWord {
    private static final Set<String> POSITIVE = Set.of("阳性", "阳", "核酸阳性", "positive", "pos", "detected");
    private static final Set<String> NEGATIVE = Set.of("阴性", "阴", "核酸阴性", "negative", "neg", "not detected");

    /// Anything that a hurried reader might take for a positive: it decides who is alarmed, nothing else.
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "阳|可疑|灰区|复检|(?<!未)检出|(?<![a-z])(presumptive|pos|suspect|grey|gray|inconclusive)|(?<!not )detected|\\+");

    private FindingWord() {}

    static Optional<Finding> find(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        if (POSITIVE.contains(plain)) {
            return Optional.of(Finding.POSITIVE);
        }
        return NEGATIVE.contains(plain) ? Optional.of(Finding.NEGATIVE) : Optional.empty();
    }

    /// For a row whose cells have slipped out of their columns. Stricter, for 欧阳 is a surname and 沈阳 a city.
    static boolean mentionsPositive(String cell) {
        var plain = cell.strip().toLowerCase(Locale.ROOT);
        return POSITIVE.contains(plain) || plain.equals("+") || plain.contains("阳性") || plain.contains("positive");
    }

    /// @param word a cell of the column of findings
    static boolean looksPositive(String word) {
        return SUSPICIOUS.matcher(word.strip().toLowerCase(Locale.ROOT)).find();
    }
}
