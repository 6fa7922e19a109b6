package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// One lane with its slots: the fullest of several fillings that keeps the limit as expected and, where any
/// does, in nine trials of ten.
final class LaneFill {
    /// Shares of the limit that the stock in line may take, then of what the tables serve, where a stock is too
    /// much already.
    private static final double[][] FILLINGS = {{0.4, 1}, {0.25, 1}, {0.1, 1}, {0, 1}, {0, 0.96}, {0, 0.92}, {0, 0.88}};

    private static final int QUICK_TRIALS = 40;

    private final Turnout turnout;
    private final QueueLane lane;
    private final int tables;
    private final List<Party> free = new ArrayList<>();
    private final List<Placed> pinned = new ArrayList<>();

    LaneFill(Turnout turnout, QueueLane lane, int tables, List<Party> parties) {
        this.turnout = turnout;
        this.lane = lane;
        this.tables = tables;
        var slotOf = new HashMap<Integer, Integer>();
        turnout.pins().stream()
                .filter(pin -> pin.lane() == lane)
                .forEach(pin -> slotOf.put(pin.flat(), turnout.slots().at(pin.start())));
        for (var party : parties) {
            var slot = slotOf.get(party.flat().id());
            if (slot == null) {
                free.add(party);
            } else {
                pinned.add(new Placed(party, slot, true));
            }
        }
    }

    int people() {
        return free.stream().mapToInt(Party::people).sum()
                + pinned.stream().mapToInt(each -> each.party().people()).sum();
    }

    /// What is set by hand alone.
    List<Placed> pinned() {
        return ordered(pinned);
    }

    /// @param first slot that may be used
    List<Placed> filled(int first) {
        List<Placed> best = List.of();
        int bestKept = -1;
        for (double[] filling : FILLINGS) {
            var placed = filled(first, filling[0], filling[1]);
            var run = new LaneRun(turnout.rules(), turnout.slots(), placed, tables);
            if (!turnout.rules().limit().keeps(run.expected().longestWait())) {
                if (best.isEmpty()) {
                    best = placed;
                }
                continue;
            }
            int kept = kept(run);
            if (kept > bestKept) {
                best = placed;
                bestKept = kept;
            }
            if (kept >= QUICK_TRIALS - QUICK_TRIALS / 10) {
                break;
            }
        }
        return best;
    }

    private int kept(LaneRun run) {
        var random = new SplittableRandom(turnout.seed());
        int kept = 0;
        for (int trial = 0; trial < QUICK_TRIALS; trial++) {
            kept += turnout.rules().limit().keeps(run.tried(random).longestWait()) ? 1 : 0;
        }
        return kept;
    }

    private List<Placed> filled(int first, double stockShare, double load) {
        var rules = turnout.rules();
        double served = rules.pace().served(tables, turnout.slots().seconds());
        double stock = stockShare * rules.pace().served(tables, rules.limit().seconds());
        var groups = Group.of(free, Math.max(served, 1) / 2);
        Map<Integer, Integer> standing = new HashMap<>();
        pinned.forEach(each -> standing.merge(each.slot(), each.party().people(), Integer::sum));
        int[] slots = new Fill(load * served, stock)
                .slots(groups.stream().map(Group::people).toList(), first, standing);
        var placed = new ArrayList<>(pinned);
        for (int i = 0; i < slots.length; i++) {
            for (var party : groups.get(i).parties()) {
                placed.add(new Placed(party, slots[i], false));
            }
        }
        return ordered(placed);
    }

    /// By slot; within it as they were.
    private static List<Placed> ordered(List<Placed> placed) {
        return placed.stream().sorted(Comparator.comparingInt(Placed::slot)).toList();
    }

    QueueLane lane() {
        return lane;
    }

    int tables() {
        return tables;
    }
}
