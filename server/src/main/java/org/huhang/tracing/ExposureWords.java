package org.huhang.tracing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huhang.shared.Texts;
import org.huhang.shared.Texts.Language;

/// Says in words how somebody met a case: `sat 2 rows away for 95 minutes at …, 22 July 19:30`.
final class ExposureWords {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);
    private static final int MINUTE = 60;
    private static final int MINUTES_AN_HOUR = 60;

    private ExposureWords() {}

    static String of(Exposure exposure, Language language, ZoneId zone) {
        var how = exposure.encounter();
        return Texts.get(
                "tracing.told-" + key(exposure),
                language,
                Map.of(
                        "place", exposure.evidence(),
                        "when", format(language).format(exposure.start().atZone(zone)),
                        "time", length(minutes(how.seconds()), language),
                        "air", length(minutes(how.airSeconds()), language),
                        "rows", Objects.requireNonNullElse(how.rowsApart(), 0)));
    }

    /// How it is known and how sure: `both by a seat list; recorded`.
    static String known(MeetingKnown how, Language language) {
        return Texts.get(
                how.source() == how.otherSource() ? "tracing.known-both" : "tracing.known-each",
                language,
                Map.of(
                        "source", Texts.get("tracing.source-" + how.source(), language, Map.of()),
                        "other", Texts.get("tracing.source-" + how.otherSource(), language, Map.of()),
                        "sureness", Texts.get("tracing.sureness-" + how.sureness(), language, Map.of())));
    }

    private static String key(Exposure exposure) {
        return switch (exposure.reason()) {
            case HOUSEHOLD, ENTRANCE -> "lives";
            case GATHERING -> "gathering";
            case AREA_STAY -> "stay";
            case CO_PRESENCE -> together(exposure.encounter());
        };
    }

    private static String together(Encounter how) {
        if (minutes(how.seconds()) == 0) {
            return minutes(how.airSeconds()) == 0 ? "same-day" : "air";
        }
        if (how.seatUnknown()) {
            return "seat-unknown";
        }
        if (how.rowsApart() != null) {
            return how.rowsApart() == 0 ? "same-row" : "rows";
        }
        return minutes(how.airSeconds()) == 0 ? "together" : "together-air";
    }

    /// Begun minutes count.
    private static int minutes(@org.jspecify.annotations.Nullable Integer seconds) {
        return seconds == null ? 0 : (seconds + MINUTE - 1) / MINUTE;
    }

    /// In minutes, as the rules count them, up to two hours.
    private static String length(int minutes, Language language) {
        int hours = minutes / MINUTES_AN_HOUR;
        int rest = minutes % MINUTES_AN_HOUR;
        var key = hours < 2 ? "minutes" : rest == 0 ? "hours" : "both";
        return Texts.get(
                "tracing.length-" + key, language, Map.of("hours", hours, "minutes", hours < 2 ? minutes : rest));
    }

    private static DateTimeFormatter format(Language language) {
        return switch (language) {
            case ZH -> ZH;
            case EN -> EN;
        };
    }
}
