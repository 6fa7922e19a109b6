package org.huhang.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as laboratories write it: year, month, day, hour and minute in this order. A day without a time of
/// day is refused, for the clocks of turn-round and of exposure need the hour; so is `7/8/2021`, which two
/// readers would read as two days.
public final class TimeWord {
    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日T ]{1,2}(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})?(?:\\.\\d{1,9})?秒?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2}) ?(\\d{2})(\\d{2})(\\d{2})?");

    private TimeWord() {}

    public static Optional<Instant> find(String text, ZoneId zone) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            for (Pattern pattern : new Pattern[] {LOCAL, DIGITS}) {
                var match = pattern.matcher(plain);
                if (match.matches()) {
                    return Optional.of(local(match).atZone(zone).toInstant());
                }
            }
            return Optional.of(OffsetDateTime.parse(plain.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher match) {
        return LocalDateTime.of(
                number(match, 1),
                number(match, 2),
                number(match, 3),
                number(match, 4),
                number(match, 5),
                number(match, 6));
    }

    private static int number(Matcher match, int group) {
        var text = match.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }
}
