package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// How full slots and lines are in a draft.
final class Loads {
    private static final int EVERY_SECONDS = 300;

    private Loads() {}

    static List<SlotLoad> ofSlots(Turnout turnout, Draft draft, int tables) {
        var loads = new ArrayList<SlotLoad>();
        for (var lane : QueueLane.values()) {
            int serving = lane == QueueLane.ORDINARY ? tables : turnout.restrictedTables();
            int served =
                    (int) turnout.rules().pace().served(serving, turnout.slots().seconds());
            var called = new TreeMap<Integer, Integer>();
            draft.placed(lane)
                    .forEach(each -> called.merge(each.slot(), each.party().people(), Integer::sum));
            var waits = new TreeMap<Integer, Double>();
            var life = draft.lived(lane);
            for (int i = 0; i < life.begins().length; i++) {
                waits.merge(life.slots()[i], life.begins()[i] - life.arrives()[i], Math::max);
            }
            called.forEach((slot, people) ->
                    loads.add(new SlotLoad(lane, turnout.slots().start(slot), people, served, (int)
                            Math.round(waits.getOrDefault(slot, 0.0)))));
        }
        return loads;
    }

    /// @param loads by start of the slots
    static List<QueuePoint> ofLine(Turnout turnout, Draft draft, List<SlotLoad> loads) {
        long from = loads.stream()
                .mapToLong(SlotLoad::start)
                .min()
                .orElse(turnout.slots().start(0));
        double after =
                turnout.rules().secondsBeforeTable() + turnout.rules().pace().secondsPerPerson();
        double[] arrives = sorted(draft, true);
        double[] begins = sorted(draft, false);
        var points = new ArrayList<QueuePoint>();
        long finish = (long) Math.ceil(draft.finish());
        for (long at = from; at < finish + EVERY_SECONDS && !loads.isEmpty(); at += EVERY_SECONDS) {
            int standing = until(arrives, (double) at) - until(begins, (double) at);
            points.add(new QueuePoint(at, standing, until(begins, at - after)));
        }
        return points;
    }

    private static double[] sorted(Draft draft, boolean arrivals) {
        return draft.lives().stream()
                .flatMapToDouble(life -> Arrays.stream(arrivals ? life.arrives() : life.begins()))
                .sorted()
                .toArray();
    }

    /// How many are no later.
    private static int until(double[] sorted, double moment) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
