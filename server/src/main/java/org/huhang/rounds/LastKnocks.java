package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.registry.DwellingId;
import org.huhang.rounds.KnockStore.FoundPerson;

/// What was found when somebody last knocked at doors.
@ApplicationScoped
public class LastKnocks {
    private final KnockStore store;

    LastKnocks(KnockStore store) {
        this.store = store;
    }

    /// Doors at which nobody knocked in that round are left out.
    public Map<DwellingId, LastKnock> list(RoundId round, Collection<DwellingId> doors) {
        if (doors.isEmpty()) {
            return Map.of();
        }
        var last = store.lastOf(round, doors);
        var said = store
                .listFound(last.values().stream().map(KnockStore.Row::id).toList())
                .stream()
                .collect(Collectors.groupingBy(FoundPerson::knockId));
        Map<DwellingId, LastKnock> found = new HashMap<>();
        last.forEach((door, knock) -> found.put(
                door,
                new LastKnock(
                        knock.outcome(),
                        knock.knockedAt(),
                        said.getOrDefault(knock.id(), List.of()).stream()
                                .collect(Collectors.toMap(FoundPerson::personId, FoundPerson::found)))));
        return found;
    }
}
