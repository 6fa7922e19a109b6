package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Both lanes with their slots, lived through as expected.
final class Draft {
    private final Turnout turnout;
    private final Map<QueueLane, List<Placed>> placed = new EnumMap<>(QueueLane.class);
    private final Map<QueueLane, LaneRun> runs = new EnumMap<>(QueueLane.class);
    private final Map<QueueLane, Lived> lived = new EnumMap<>(QueueLane.class);

    private Draft(Turnout turnout) {
        this.turnout = turnout;
    }

    /// @param tables of the ordinary lane
    /// @param whole whether those without a slot get one; else there are only those set by hand
    static Draft of(Turnout turnout, int tables, boolean whole) {
        var draft = new Draft(turnout);
        draft.place(QueueLane.ORDINARY, tables, 0, whole);
        int first = 0;
        if (!draft.placed(QueueLane.ORDINARY).isEmpty()) {
            double ends = draft.lived(QueueLane.ORDINARY).finish();
            first = Math.max(
                    0, turnout.slots().from(ends + turnout.rules().gap().seconds()));
        }
        draft.place(QueueLane.RESTRICTED, turnout.restrictedTables(), first, whole);
        return draft;
    }

    private void place(QueueLane lane, int tables, int first, boolean whole) {
        var fill = new LaneFill(turnout, lane, tables, CallOrder.of(turnout, turnout.parties(lane)));
        var all = whole ? fill.filled(first) : fill.pinned();
        var run = new LaneRun(turnout.rules(), turnout.slots(), all, tables);
        placed.put(lane, all);
        runs.put(lane, run);
        lived.put(lane, run.expected());
    }

    List<Placed> placed(QueueLane lane) {
        return placed.getOrDefault(lane, List.of());
    }

    LaneRun run(QueueLane lane) {
        return Objects.requireNonNull(runs.get(lane));
    }

    Lived lived(QueueLane lane) {
        return Objects.requireNonNull(lived.get(lane));
    }

    List<Lived> lives() {
        return new ArrayList<>(lived.values());
    }

    /// Of the later lane; the round's start where nobody comes.
    double finish() {
        return Math.max(
                (double) turnout.slots().start(),
                lives().stream().mapToDouble(Lived::finish).max().orElse(0));
    }

    double longestWait() {
        return lives().stream().mapToDouble(Lived::longestWait).max().orElse(0);
    }

    /// People swabbed after the round's end.
    int outside() {
        int outside = 0;
        double after =
                turnout.rules().secondsBeforeTable() + turnout.rules().pace().secondsPerPerson();
        for (var life : lives()) {
            for (double begins : life.begins()) {
                outside += begins + after > turnout.slots().end() ? 1 : 0;
            }
        }
        return outside;
    }

    OtherTables told(int tables) {
        return new OtherTables(tables, Math.round(finish()), (int) Math.round(longestWait()), outside());
    }
}
