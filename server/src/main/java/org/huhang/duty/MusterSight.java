package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;

/// Which lines of musters the caller reaches: those of organizations of theirs, and those in areas of theirs. Asked for
/// all lines at once.
@ApplicationScoped
class MusterSight {
    private final MusterStore store;
    private final Organizations organizations;
    private final Scopes scopes;
    private final Caller caller;

    MusterSight(MusterStore store, Organizations organizations, Scopes scopes, Caller caller) {
        this.store = store;
        this.organizations = organizations;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// @param organizations whose lines are seen wherever they are
    /// @param areas in which every line is seen
    record Seen(Set<OrganizationId> organizations, Set<AreaId> areas) implements Predicate<Demand> {
        @Override
        public boolean test(Demand demand) {
            return organizations.contains(demand.organizationId()) || areas.contains(demand.areaId());
        }
    }

    Seen with(Permission permission) {
        return new Seen(
                organizations(permission, store.listOrganizations()),
                scopes.within(caller.areasWith(permission), store.listAreas()));
    }

    /// Those of the candidates for which the caller holds the permission, in a fixed number of queries.
    Set<OrganizationId> organizations(Permission permission, Collection<OrganizationId> candidates) {
        var known = organizations.list(candidates);
        var within = scopes.within(
                caller.areasWith(permission),
                known.stream().map(Organization::areaId).collect(Collectors.toSet()));
        Set<OrganizationId> own = new HashSet<>();
        organizations.listBelow(caller.organizationsWith(permission)).forEach(each -> own.add(each.id()));
        return known.stream()
                .filter(each -> own.contains(each.id()) || within.contains(each.areaId()))
                .map(Organization::id)
                .collect(Collectors.toSet());
    }

    /// For the edge: refuses who does not hold the permission for the organization of a line.
    void requireOrganization(Permission permission, OrganizationId id) {
        caller.requireThat(organizations(permission, Set.of(id)).contains(id));
    }
}
