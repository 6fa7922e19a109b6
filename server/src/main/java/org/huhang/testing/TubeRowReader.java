package org.huhang.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huhang.imports.RowCells;
import org.huhang.imports.TimeWord;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads one row, whichever way it came, and names everything that is wrong with it at once.
final class TubeRowReader {
    private static final Pattern TUBE = Pattern.compile("[A-Z0-9-]{6,32}");
    private static final Pattern GENE = Pattern.compile("[A-Za-z][A-Za-z0-9 _-]{0,19}");
    private static final int MOST_GENES = 8;
    private static final int LONGEST_REASON = 200;

    private final ZoneId zone;
    private final Instant now;

    /// @param now when the batch was received
    TubeRowReader(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    TubeRead read(int number, RawTube raw) {
        List<Refusal> reasons = new ArrayList<>(0);
        var tube = text(raw.tube()).toUpperCase(java.util.Locale.ROOT);
        if (!TUBE.matcher(tube).matches()) {
            reasons.add(Refusal.invalid("testing.tube-unreadable", "tube", Map.of("text", RowCells.shown(tube))));
        }
        var word = text(raw.finding());
        var finding = TubeFindingWord.find(word).orElse(null);
        if (finding == null) {
            reasons.add(
                    Refusal.invalid("testing.tube-finding-unknown", "finding", Map.of("text", RowCells.shown(word))));
        }
        var testedAt = time(raw.testedAt(), "testedAt", reasons);
        var reportedAt = time(raw.reportedAt(), "reportedAt", reasons);
        if (testedAt != null && reportedAt != null && reportedAt.isBefore(testedAt)) {
            reasons.add(Refusal.invalid("testing.reported-before-tested", "reportedAt", Map.of()));
        }
        var targets = raw.targets() == null ? List.<TargetCt>of() : raw.targets();
        checkTargets(targets, reasons);
        var correction = raw.correction() == null || raw.correction().isBlank()
                ? null
                : raw.correction().strip();
        if (correction != null && correction.length() > LONGEST_REASON) {
            reasons.add(Refusal.invalid("testing.correction-too-long", "correction", Map.of("most", LONGEST_REASON)));
        }
        if (!reasons.isEmpty() || finding == null || testedAt == null || reportedAt == null) {
            return new TubeRead.Refused(
                    number, RowCells.shown(tube), RowCells.shown(word), FindingWord.looksPositive(word), reasons);
        }
        return new TubeRead.Legible(new TubeRow(number, tube, finding, testedAt, reportedAt, targets, correction));
    }

    private static void checkTargets(List<TargetCt> targets, List<Refusal> reasons) {
        Set<String> genes = new HashSet<>();
        boolean good = targets.size() <= MOST_GENES;
        for (TargetCt target : targets) {
            var ct = target.ct();
            good &= target.gene() != null
                    && GENE.matcher(target.gene()).matches()
                    && genes.add(target.gene())
                    && (ct == null || (Double.isFinite(ct) && ct > 0 && ct < 1000));
        }
        if (!good) {
            reasons.add(Refusal.invalid("testing.targets-unreadable", "targets", Map.of("most", MOST_GENES)));
        }
    }

    private @Nullable Instant time(@Nullable String raw, String field, List<Refusal> reasons) {
        var text = text(raw);
        var time = TimeWord.find(text, zone).orElse(null);
        if (time == null) {
            reasons.add(Refusal.invalid("testing.time-unreadable", field, Map.of("text", RowCells.shown(text))));
        } else if (time.isAfter(now)) {
            reasons.add(Refusal.invalid("testing.time-in-future", field, Map.of("text", RowCells.shown(text))));
        }
        return time;
    }

    private static String text(@Nullable String raw) {
        return raw == null ? "" : raw.strip();
    }
}
