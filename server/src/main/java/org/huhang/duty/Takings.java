package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Span;

/// Tells where people are called already: by whom, where and when, within what the reader may see.
@ApplicationScoped
class Takings {
    private final CallStore calls;
    private final MusterStore musters;
    private final People people;
    private final Accounts accounts;
    private final Scopes scopes;

    Takings(CallStore calls, MusterStore musters, People people, Accounts accounts, Scopes scopes) {
        this.calls = calls;
        this.musters = musters;
        this.people = people;
        this.accounts = accounts;
        this.scopes = scopes;
    }

    /// Elsewhere than on the line itself.
    ///
    /// @param seen which lines the reader may know of
    List<Taken> find(Collection<PersonId> asked, Span span, DemandId exceptOn, Predicate<Demand> seen, Instant at) {
        var known = people.known(asked);
        var found = calls.listOverlapping(known.keySet(), span, at).stream()
                .filter(call -> !call.demandId().equals(exceptOn))
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var demands =
                byId(musters.listDemandsOf(found.stream().map(Call::demandId).collect(Collectors.toSet())), Demand::id);
        var spans = byId(
                musters.list(demands.values().stream().map(Demand::musterId).collect(Collectors.toSet())), Muster::id);
        Map<OrganizationId, String> organizations = scopes.organizationNames(
                demands.values().stream().map(Demand::organizationId).collect(Collectors.toSet()));
        Map<AccountId, String> names = accounts
                .listHolders(found.stream()
                        .map(Call::namedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return found.stream()
                .map(call -> {
                    var demand = Objects.requireNonNull(demands.get(call.demandId()));
                    var muster = Objects.requireNonNull(spans.get(demand.musterId()));
                    var by = call.namedBy();
                    boolean told = seen.test(demand);
                    return new Taken(
                            Objects.requireNonNull(known.get(call.personId())),
                            told,
                            told ? organizations.get(demand.organizationId()) : null,
                            told && by != null ? names.get(by) : null,
                            told ? demand.place() : null,
                            muster.start(),
                            muster.end());
                })
                .toList();
    }

    private static <K, V> Map<K, V> byId(Collection<V> things, Function<V, K> id) {
        return things.stream().collect(Collectors.toMap(id, thing -> thing));
    }
}
