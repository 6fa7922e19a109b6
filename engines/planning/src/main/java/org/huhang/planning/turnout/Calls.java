package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Households with slots, told as calls: for each stairwell and slot the floors that follow one another.
final class Calls {
    private record Key(int slot, int stairwell) {}

    private final Turnout turnout;
    private final QueueLane lane;
    private final Map<Integer, TreeSet<Integer>> floors = new LinkedHashMap<>();

    Calls(Turnout turnout, QueueLane lane) {
        this.turnout = turnout;
        this.lane = lane;
        for (var party : turnout.parties(lane)) {
            floors.computeIfAbsent(party.stairwell(), stairwell -> new TreeSet<>())
                    .add(party.flat().floor());
        }
    }

    /// @param placed by slot
    List<CallUp> of(List<Placed> placed) {
        var together = new LinkedHashMap<Key, List<Placed>>();
        for (var each : placed) {
            together.computeIfAbsent(new Key(each.slot(), each.party().stairwell()), key -> new ArrayList<>())
                    .add(each);
        }
        var calls = new ArrayList<CallUp>();
        together.forEach((key, all) -> {
            all.sort(Comparator.comparingInt(each -> each.party().flat().floor()));
            int from = 0;
            for (int until = 1; until <= all.size(); until++) {
                if (until == all.size() || isGap(key.stairwell, floor(all, until - 1), floor(all, until))) {
                    calls.add(call(key, all.subList(from, until)));
                    from = until;
                }
            }
        });
        return calls;
    }

    private static int floor(List<Placed> all, int index) {
        return all.get(index).party().flat().floor();
    }

    /// Whether a floor between the two has people who are called at another time.
    private boolean isGap(int stairwell, int lower, int upper) {
        var between = floors.getOrDefault(stairwell, new TreeSet<>()).higher(lower);
        return between != null && between < upper;
    }

    private CallUp call(Key key, List<Placed> all) {
        long start = turnout.slots().start(key.slot);
        return new CallUp(
                turnout.stairwells().get(key.stairwell).id(),
                lane,
                start,
                start + turnout.slots().seconds(),
                floor(all, 0),
                floor(all, all.size() - 1),
                all.stream().map(each -> each.party().flat().id()).toList(),
                all.stream().mapToInt(each -> each.party().people()).sum(),
                (int) Math.round(all.stream()
                        .mapToDouble(each -> each.party().walkSeconds())
                        .max()
                        .orElse(0)),
                all.stream().anyMatch(Placed::pinned));
    }
}
