package org.huhang.visits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.huhang.imports.TimeWord;

/// A time in a file of visits, as [TimeWord] reads it; what most files hold, `2021-07-22 18:00` with or without
/// seconds, is read without looking for other forms.
final class MomentWord {
    private final ZoneId zone;
    private String lastDate = "";
    private int lastStart;

    MomentWord(ZoneId zone) {
        this.zone = zone;
    }

    /// A moment ([Moments]).
    OptionalInt find(String text) {
        int length = text.length();
        if ((length == 16 || length == 19)
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == ' ' || text.charAt(10) == 'T')
                && text.charAt(13) == ':'
                && (length == 16 || text.charAt(16) == ':')) {
            int hour = two(text, 11);
            int minute = two(text, 14);
            int second = length == 16 ? 0 : two(text, 17);
            if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
                return OptionalInt.empty();
            }
            return startOf(text) ? OptionalInt.of(lastStart + hour * 3600 + minute * 60 + second) : slowly(text);
        }
        return slowly(text);
    }

    private boolean startOf(String text) {
        if (!text.startsWith(lastDate) || lastDate.isEmpty()) {
            try {
                var date = text.substring(0, 10);
                lastStart = Moments.start(LocalDate.parse(date));
                lastDate = date;
            } catch (DateTimeException | ArithmeticException e) {
                return false;
            }
        }
        return true;
    }

    private OptionalInt slowly(String text) {
        try {
            return TimeWord.find(text, zone)
                    .map(at -> OptionalInt.of(Moments.of(at, zone)))
                    .orElse(OptionalInt.empty());
        } catch (ArithmeticException outsideOfAllDays) {
            return OptionalInt.empty();
        }
    }

    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
