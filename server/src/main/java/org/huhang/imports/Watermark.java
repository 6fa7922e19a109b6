package org.huhang.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// What stands above the rows for every reader: who took the list, why, with whose approval, and until when it may be
/// used.
///
/// @param lines for people
/// @param mark one short line for headers and footers of printed pages
record Watermark(ExportId id, List<String> lines, String mark) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static Watermark of(ExportStore.Row export, @Nullable String approver, Instant made, Instant expires, ZoneId zone) {
        var params = Map.of(
                "id", export.id().value(),
                "name", export.requestedByName(),
                "approver", approver == null ? "–" : approver,
                "purpose", Texts.get("imports.purpose." + export.purpose(), export.language(), Map.of()),
                "reason", export.reason(),
                "subject", export.subjectName(),
                "made", MINUTE.format(made.atZone(zone)),
                "expires", MINUTE.format(expires.atZone(zone)));
        return new Watermark(
                export.id(),
                List.of(
                        Texts.get("imports.watermark.what." + export.kind(), export.language(), params),
                        Texts.get("imports.watermark.who", export.language(), params),
                        Texts.get("imports.watermark.until", export.language(), params)),
                Texts.get("imports.watermark.mark", export.language(), params));
    }
}
