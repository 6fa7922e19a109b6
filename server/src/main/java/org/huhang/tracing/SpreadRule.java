package org.huhang.tracing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.huhang.access.AccountId;

/// Gives each contact, in the order given, to whoever has the fewest; of two with as many, to the one named first.
final class SpreadRule {
    private SpreadRule() {}

    private record Loaded(AccountId account, int load, int order) {}

    /// @param loads of those chosen, in order
    static Map<ContactKey, AccountId> spread(List<ContactKey> contacts, Map<AccountId, Integer> loads) {
        var queue =
                new PriorityQueue<Loaded>(Comparator.comparingInt(Loaded::load).thenComparingInt(Loaded::order));
        int order = 0;
        for (var each : loads.entrySet()) {
            queue.add(new Loaded(each.getKey(), each.getValue(), order++));
        }
        Map<ContactKey, AccountId> given = new LinkedHashMap<>();
        for (ContactKey contact : contacts) {
            var least = queue.remove();
            given.put(contact, least.account());
            queue.add(new Loaded(least.account(), least.load() + 1, least.order()));
        }
        return given;
    }
}
