package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// Who of those called is there: whoever somebody told to have arrived, and whoever signed in on a device.
@ApplicationScoped
class PresentAtPost {
    private static final PresentRule RULE = PresentRule.DEFAULT;

    private final PresenceStore presence;
    private final Accounts accounts;
    private final Scopes scopes;

    PresentAtPost(PresenceStore presence, Accounts accounts, Scopes scopes) {
        this.presence = presence;
        this.accounts = accounts;
        this.scopes = scopes;
    }

    /// @param calls of these lines
    Map<DemandId, Set<PersonId>> find(Collection<Demand> demands, Collection<Call> calls, Instant at) {
        var called = calls.stream().filter(Call::called).toList();
        var signed = signed(called.stream().map(Call::personId).collect(Collectors.toSet()), at);
        var areas = signed.values().stream()
                .flatMap(List::stream)
                .map(Presence::areaId)
                .collect(Collectors.toSet());
        var byDemand = called.stream().collect(Collectors.groupingBy(Call::demandId));
        Map<AreaId, Set<AreaId>> within = new HashMap<>();
        Map<DemandId, Set<PersonId>> present = new HashMap<>();
        for (Demand demand : demands) {
            var inside = areas.isEmpty()
                    ? Set.<AreaId>of()
                    : within.computeIfAbsent(demand.areaId(), area -> scopes.within(List.of(area), areas));
            Set<PersonId> there = new HashSet<>();
            for (Call call : byDemand.getOrDefault(demand.id(), List.of())) {
                if (call.arrivedAt() != null
                        || signed.getOrDefault(call.personId(), List.of()).stream()
                                .anyMatch(last -> RULE.isThere(last, demand, inside, call.since(), at))) {
                    there.add(call.personId());
                }
            }
            present.put(demand.id(), there);
        }
        return present;
    }

    private Map<PersonId, List<Presence>> signed(Set<PersonId> people, Instant at) {
        Map<AccountId, PersonId> holders = new HashMap<>();
        for (var holder : accounts.listHoldersOf(people)) {
            var person = holder.personId();
            if (person != null) {
                holders.put(holder.id(), person);
            }
        }
        return presence.listLatest(holders.keySet(), at.minus(RULE.staleAfter()), at).stream()
                .filter(last -> holders.containsKey(last.accountId()))
                .collect(Collectors.groupingBy(last -> holders.get(last.accountId())));
    }
}
