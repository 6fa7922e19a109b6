package org.huhang.callups;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huhang.callups.CallupResult.DownCall;
import org.huhang.rounds.Lane;
import org.huhang.shared.Texts;

/// A version's ordinary calls, and of a wide plan its areas, as a table for a spreadsheet.
final class Timetable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Timetable() {}

    static String csv(CallupVersion version, Texts.Language language, ZoneId zone) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    Stream.of("day", "start", "end", "building", "entrance", "floors", "people", "point", "tables")
                            .map(column -> Texts.get("callups.column-" + column, language, Map.of()))
                            .toList());
            version.result().calls().stream()
                    .filter(call -> call.lane() == Lane.ORDINARY)
                    .sorted(Comparator.comparing(DownCall::start))
                    .forEach(call -> csv.writeRecord(call(version, call, language, zone)));
            version.result().areas().forEach(area -> csv.writeRecord(area(version, area, language, zone)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> call(CallupVersion version, DownCall call, Texts.Language language, ZoneId zone) {
        var entrance = version.ground().entrances().get(call.entrance());
        var point = version.settings().points().get(call.point());
        return List.of(
                DAY.format(call.start().atZone(zone)),
                HOUR.format(call.start().atZone(zone)),
                HOUR.format(call.end().atZone(zone)),
                harmless(version.ground().buildings().get(entrance.building()).name()),
                harmless(entrance.name()),
                call.lowest() == call.highest() ? "" + call.lowest() : call.lowest() + "~" + call.highest(),
                "" + call.people(),
                harmless(point.name().in(language)),
                "" + version.result().points().get(call.point()).tables());
    }

    private static List<String> area(
            CallupVersion version, CallupResult.AreaShare share, Texts.Language language, ZoneId zone) {
        return List.of(
                DAY.format(share.startAt().atZone(zone)),
                HOUR.format(share.startAt().atZone(zone)),
                HOUR.format(share.finishAt().atZone(zone)),
                harmless(version.ground().areas().get(share.area()).name()),
                "",
                "",
                "" + share.people(),
                harmless(version.settings().points().get(share.point()).name().in(language)),
                "" + share.tables());
    }

    /// A cell that a spreadsheet takes for words, not for a formula.
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
