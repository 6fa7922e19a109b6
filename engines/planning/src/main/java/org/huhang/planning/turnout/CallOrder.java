package org.huhang.planning.turnout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which order buildings are called: near ones first, so that the tables do not wait for the first walk;
/// near ones last, so that nobody waits for the last; the far ones between. Stairwells of one building stay
/// together.
final class CallOrder {
    private CallOrder() {}

    static List<Party> of(Turnout turnout, List<Party> parties) {
        Map<Integer, Double> metresOf = new HashMap<>();
        for (int i = 0; i < turnout.stairwells().size(); i++) {
            metresOf.merge(
                    turnout.stairwells().get(i).building(), turnout.walks().metres(i + 1, 0), Math::min);
        }
        var near = metresOf.keySet().stream()
                .sorted(Comparator.comparingDouble((Integer building) -> metresOf.getOrDefault(building, 0.0))
                        .thenComparingInt(building -> building))
                .toList();
        Map<Integer, Integer> place = new HashMap<>();
        for (int i = 0; i < near.size(); i++) {
            place.put(near.get(i), i % 2 == 0 ? i : 2 * near.size() - i);
        }
        var ordered = new ArrayList<>(parties);
        ordered.sort(Comparator.comparingInt(party ->
                place.getOrDefault(turnout.stairwells().get(party.stairwell()).building(), 0)));
        return ordered;
    }
}
