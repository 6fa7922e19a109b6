package org.huhang.imports;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huhang.shared.Refusal;

/// A spreadsheet that takes 0744 8222222 for a number drops its zero. Area codes outside of Beijing have a zero and
/// three digits, and numbers seven or eight: ten or eleven digits that begin with 2 to 9 are one that lost it, for
/// mobile numbers begin with 1. Source: numbering plan (电信网编号计划, 2017).
final class LostZero {
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[2-9][0-9]{9,10}");

    private LostZero() {}

    static Optional<Refusal> refuse(String plain, ImportColumn column) {
        return WITHOUT_ZERO.matcher(plain).matches()
                ? Optional.of(Refusal.invalid(
                        "imports.zero-lost", column.key(), Map.of("column", column.label(), "text", plain)))
                : Optional.empty();
    }
}
