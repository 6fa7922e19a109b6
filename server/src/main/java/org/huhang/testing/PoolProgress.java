package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;

/// How far each member's own test is. A result counts for whoever somebody is now, under whichever of their ids it was
/// written; the latest swab counts, and only if it was taken after the pool's.
@ApplicationScoped
class PoolProgress {
    private final PoolStore store;
    private final People people;

    PoolProgress(PoolStore store, People people) {
        this.store = store;
        this.people = people;
    }

    Map<PoolId, List<PoolMember>> list(Collection<PoolId> pools) {
        var members = store.listMembers(pools);
        var known = people.known(members.stream().map(PoolMember::personId).toList());
        Map<PersonId, List<PoolStore.OwnFinding>> own = new HashMap<>(store.listOwn(known.keySet()).stream()
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(known.get(each.personId())))));
        // two records of one person are one member
        var once = members.stream()
                .collect(Collectors.toMap(
                        each -> List.of(each.poolId(), Objects.requireNonNull(known.get(each.personId()))),
                        Function.identity(),
                        (one, other) -> one.step() == null ? other : one));
        return once.values().stream()
                .map(each ->
                        with(each, own.getOrDefault(Objects.requireNonNull(known.get(each.personId())), List.of())))
                .sorted(java.util.Comparator.comparing(each -> each.personId().value()))
                .collect(Collectors.groupingBy(PoolMember::poolId));
    }

    private static PoolMember with(PoolMember member, List<PoolStore.OwnFinding> own) {
        return own.stream()
                .filter(each -> each.takenAt().isAfter(member.takenAt()))
                .reduce((_, later) -> later)
                .map(each -> new PoolMember(
                        member.poolId(),
                        member.personId(),
                        member.takenAt(),
                        member.step(),
                        member.stepAt(),
                        each.finding(),
                        each.reportedAt()))
                .orElse(member);
    }
}
