package org.huhang.visits;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A seat as tickets and lists write it: `12F`, `3排15座`, `3-15`, or the number of the seat alone.
///
/// @param row 0 where it is not said
record SeatWord(int row, int seat) {
    private static final Pattern LETTER = Pattern.compile("0*(\\d{1,3})\\s*([A-Z])座?");
    private static final Pattern PAIR = Pattern.compile("0*(\\d{1,4})\\s*(?:排|-|/)\\s*0*(\\d{1,4})\\s*[座号]?");
    private static final Pattern ALONE = Pattern.compile("0*(\\d{1,4})\\s*[座号]?");

    static Optional<SeatWord> find(String text) {
        var plain = text.strip().toUpperCase(Locale.ROOT);
        var letter = LETTER.matcher(plain);
        if (letter.matches()) {
            return checked(Integer.parseInt(letter.group(1)), letter.group(2).charAt(0) - 'A' + 1);
        }
        var pair = PAIR.matcher(plain);
        if (pair.matches()) {
            return checked(Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2)));
        }
        var alone = ALONE.matcher(plain);
        return alone.matches() ? checked(0, Integer.parseInt(alone.group(1))) : Optional.empty();
    }

    private static Optional<SeatWord> checked(int row, int seat) {
        return row > VisitBits.MOST || seat > VisitBits.MOST || seat == 0
                ? Optional.empty()
                : Optional.of(new SeatWord(row, seat));
    }
}
