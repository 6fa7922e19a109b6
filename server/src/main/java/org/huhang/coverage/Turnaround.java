package org.huhang.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;

/// How long tubes take, by laboratory: from the first swab to the laboratory, there to the test, from there to the
/// report. In a mass screen a report is due 24 hours after the swab (rule D8).
final class Turnaround {
    static final Duration LIMIT = Duration.ofHours(24);

    private Turnaround() {}

    /// @param median, ninety in minutes: half of the tubes took no longer, nine of ten took no longer
    record Took(int tubes, int median, int ninety) {}

    /// @param waiting how many tubes are there and not reported, and since when the oldest
    /// @param late reported after the limit, or not reported and over it
    record LaboratoryLine(
            LaboratoryId laboratoryId,
            @Nullable String name,
            int arrived,
            int reported,
            int waiting,
            @Nullable Instant oldestAt,
            int late,
            @Nullable Took toArrival,
            @Nullable Took toTest,
            @Nullable Took toReport,
            @Nullable Took all) {

        LaboratoryLine called(@Nullable String by) {
            return new LaboratoryLine(
                    laboratoryId, by, arrived, reported, waiting, oldestAt, late, toArrival, toTest, toReport, all);
        }
    }

    private static final class Times {
        private int[] minutes = new int[64];
        private int size;

        void add(int from, int to) {
            if (from > 0 && to > 0) {
                if (size == minutes.length) {
                    minutes = Arrays.copyOf(minutes, size * 2);
                }
                minutes[size++] = (to - from) / 60;
            }
        }

        @Nullable
        Took took() {
            if (size == 0) {
                return null;
            }
            Arrays.sort(minutes, 0, size);
            return new Took(size, minutes[(size - 1) / 2], minutes[(int) Math.ceil(0.9 * size) - 1]);
        }
    }

    private static final class Sum {
        private final Times toArrival = new Times();
        private final Times toTest = new Times();
        private final Times toReport = new Times();
        private final Times all = new Times();
        private int arrived;
        private int reported;
        private int waiting;
        private int oldest;
        private int late;
    }

    static List<LaboratoryLine> of(RoundIndex index, Instant now) {
        var tubes = index.tubes();
        int at = Seconds.of(now);
        Map<LaboratoryId, Sum> sums = new HashMap<>();
        for (int tube = 0; tube < tubes.size(); tube++) {
            var laboratory = tubes.laboratory(tube);
            if (laboratory != null && tubes.standing(tube) != Standing.VOIDED) {
                add(sums.computeIfAbsent(laboratory, _ -> new Sum()), tubes, tube, at);
            }
        }
        return sums.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .sorted(java.util.Comparator.comparingInt((LaboratoryLine line) -> -line.arrived)
                        .thenComparing(line -> line.laboratoryId.value()))
                .toList();
    }

    private static void add(Sum sum, TubeColumns tubes, int tube, int now) {
        int taken = tubes.firstTakenAt(tube);
        int arrived = tubes.arrivedAt[tube];
        int tested = tubes.testedAt[tube];
        int reported = tubes.reportedAt[tube];
        sum.arrived += arrived > 0 ? 1 : 0;
        sum.reported += reported > 0 ? 1 : 0;
        if (arrived > 0 && reported == 0) {
            sum.waiting++;
            sum.oldest = sum.oldest == 0 ? arrived : Math.min(sum.oldest, arrived);
        }
        sum.toArrival.add(taken, arrived);
        sum.toTest.add(arrived, tested);
        sum.toReport.add(tested, reported);
        sum.all.add(taken, reported);
        sum.late += taken > 0 && (reported == 0 ? now : reported) - taken > LIMIT.toSeconds() ? 1 : 0;
    }

    private static LaboratoryLine line(LaboratoryId id, Sum sum) {
        return new LaboratoryLine(
                Objects.requireNonNull(id),
                null,
                sum.arrived,
                sum.reported,
                sum.waiting,
                Seconds.find(sum.oldest),
                sum.late,
                sum.toArrival.took(),
                sum.toTest.took(),
                sum.toReport.took(),
                sum.all.took());
    }
}
