package org.huhang.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huhang.citysim.rounds.TubeReading;
import org.huhang.citysim.rounds.TubeReading.Seen;
import org.huhang.specimens.Tubes;
import org.huhang.testing.LoadedResults;
import org.huhang.testing.RawTube;
import org.huhang.testing.TargetCt;

/// The laboratories of a drill tell what they read, in batches as their instruments do. A tube of which the house knows
/// nothing yet, for its desk is without a network, waits for the next batch.
final class DrillResults {
    private static final long SEED = 7;
    private static final int MOST = 2_000;
    private static final String FAILED_BEFORE = "内标未检出，重新检测";

    private final List<DrillLaboratory> laboratories;
    private final Tubes tubes;
    private final LoadedResults house;
    private final Predicate<DrillTube> positive;
    private int reported;
    private int held;

    DrillResults(List<DrillLaboratory> laboratories, Tubes tubes, LoadedResults house, Predicate<DrillTube> positive) {
        this.laboratories = laboratories;
        this.tubes = tubes;
        this.house = house;
        this.positive = positive;
    }

    /// Told of each tube that was reported.
    interface Reported {
        void tube(DrillTube tube, DrillLaboratory by);
    }

    /// @param start when the points opened
    void report(int second, Instant start, Instant now, Reported told) {
        for (var laboratory : laboratories) {
            var due = laboratory.due(second, MOST);
            if (due.isEmpty()) {
                continue;
            }
            var known = tubes.list(due.stream().map(each -> each.tube().code()).toList());
            var ready = new ArrayList<DrillLaboratory.Run>();
            var later = new ArrayList<DrillLaboratory.Run>();
            due.forEach(each -> {
                var tube = known.get(each.tube().code());
                (tube == null || tube.closedAt() == null ? later : ready).add(each);
            });
            laboratory.keep(later);
            if (!ready.isEmpty()) {
                tell(laboratory, ready, start, second, now);
                ready.forEach(each -> told.tube(each.tube(), laboratory));
            }
        }
    }

    private void tell(
            DrillLaboratory laboratory, List<DrillLaboratory.Run> runs, Instant start, int second, Instant now) {
        var rows = new ArrayList<RawTube>(runs.size());
        for (var run : runs) {
            var reading = reading(run);
            rows.add(raw(run, reading, start, start.plusSeconds(second)));
            if (reading.seen() == Seen.FAILED) {
                laboratory.takeAgain(run.tube(), second, FAILED_BEFORE);
            }
        }
        var batch = house.report(laboratory.laboratory().organizationId(), rows, laboratory.account(), now)
                .orThrow();
        reported += (int) runs.stream().filter(run -> run.again() == null).count();
        held += batch.held();
    }

    private TubeReading reading(DrillLaboratory.Run run) {
        var tube = run.tube();
        boolean mayFail = run.again() == null && tube.people().size() > 1 && tube.sound();
        return TubeReading.of(SEED, tube.code(), positive.test(tube), mayFail);
    }

    private static RawTube raw(DrillLaboratory.Run run, TubeReading reading, Instant start, Instant reportedAt) {
        var finding = switch (reading.seen()) {
            case NEGATIVE -> "NEGATIVE";
            case POSITIVE -> "POSITIVE";
            case FAILED -> "INVALID";
        };
        return new RawTube(
                run.tube().code(),
                finding,
                start.plusSeconds(run.testedSecond()).toString(),
                reportedAt.toString(),
                List.of(new TargetCt("ORF1ab", reading.orf1ab()), new TargetCt("N", reading.n())),
                run.again());
    }

    boolean isIdle() {
        return laboratories.stream().allMatch(DrillLaboratory::isIdle);
    }

    int reported() {
        return reported;
    }

    int held() {
        return held;
    }
}
