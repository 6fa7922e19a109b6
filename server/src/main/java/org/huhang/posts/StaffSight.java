package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Whose people the caller plans for: organizations of theirs, and those that serve areas of theirs.
@ApplicationScoped
class StaffSight {
    private final PlanStore plans;
    private final PostSight posts;
    private final Organizations organizations;
    private final Scopes scopes;
    private final Caller caller;

    StaffSight(PlanStore plans, PostSight posts, Organizations organizations, Scopes scopes, Caller caller) {
        this.plans = plans;
        this.posts = posts;
        this.organizations = organizations;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// Of those by which people come into plans; in an area, those that serve it or anything in it.
    Set<OrganizationId> organizations(Permission permission, @Nullable AreaId in) {
        var found = organizations.listBelow(plans.listOrganizations());
        var own = posts.organizations(permission);
        var areas = within(permission, found);
        var asked = in == null ? null : scopes.within(List.of(in), areasOf(found));
        return found.stream()
                .filter(each -> own.contains(each.id()) || areas.contains(each.areaId()))
                .filter(each -> asked == null || asked.contains(each.areaId()))
                .map(Organization::id)
                .collect(Collectors.toSet());
    }

    /// For the edge: refuses who does not plan for an employer of that person.
    void requireStaff(Permission permission, PersonId person, Instant now) {
        caller.requireThat(staff(permission, List.of(person), now).contains(person));
    }

    /// Those of these people of whom an employer is planned for by the caller.
    Set<PersonId> staff(Permission permission, Collection<PersonId> people, Instant now) {
        var employers = organizations.employersOf(people, now);
        var known = organizations.list(
                employers.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var own = posts.organizations(permission);
        var areas = within(permission, known);
        var mine = known.stream()
                .filter(each -> own.contains(each.id()) || areas.contains(each.areaId()))
                .map(Organization::id)
                .collect(Collectors.toSet());
        return employers.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(mine::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<AreaId> within(Permission permission, List<Organization> of) {
        return scopes.within(caller.areasWith(permission), areasOf(of));
    }

    private static Set<AreaId> areasOf(List<Organization> organizations) {
        return organizations.stream().map(Organization::areaId).collect(Collectors.toSet());
    }
}
