package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Whose people the caller plans for: organizations of theirs, and those that serve areas of theirs; and which helpers:
/// those of plans in areas of theirs.
@ApplicationScoped
class StaffSight {
    private final PlanStore plans;
    private final PostSight posts;
    private final Organizations organizations;
    private final People people;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    StaffSight(
            PlanStore plans,
            PostSight posts,
            Organizations organizations,
            People people,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.plans = plans;
        this.posts = posts;
        this.organizations = organizations;
        this.people = people;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
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

    /// In which plans may have helpers of whom the caller decides; in an area, of that and those in it.
    Set<AreaId> areas(Permission permission, @Nullable AreaId in) {
        var mine = scopes.within(caller.areasWith(permission), plans.listAreas());
        return in == null ? mine : scopes.within(List.of(in), mine);
    }

    /// For the edge: refuses whom what is agreed with that person does not concern.
    void requireStaff(Permission permission, PersonId person, Instant now) {
        caller.requireThat(staff(permission, List.of(person), now).contains(person));
    }

    /// For the edge: refuses who neither plans for an employer of that person nor a roster that may place them. That
    /// somebody cannot come is told by whoever hears of it.
    void requirePlaced(Permission permission, PersonId person, Instant now) {
        caller.requireThat(staff(permission, List.of(person), now).contains(person)
                || !placed(permission, Set.of(person), now, _ -> true).isEmpty());
    }

    /// Those of these people of whom an employer is planned for by the caller, and of those who work nowhere the
    /// helpers
    /// in plans of the caller's.
    Set<PersonId> staff(Permission permission, Collection<PersonId> people, Instant now) {
        var employers = organizations.employersOf(people, now);
        var nowhere =
                people.stream().filter(person -> !employers.containsKey(person)).collect(Collectors.toSet());
        return Stream.concat(
                        employed(permission, employers),
                        placed(permission, nowhere, now, PlanStore.PlacedIn::helps).stream())
                .collect(Collectors.toSet());
    }

    /// By the ids that were asked for.
    private Set<PersonId> placed(
            Permission permission, Set<PersonId> asked, Instant now, Predicate<PlanStore.PlacedIn> how) {
        var known = people.known(asked);
        var found = plans.listPlaced(known.keySet(), LocalDate.ofInstant(now, clock.zone())).stream()
                .filter(how)
                .toList();
        var mine = scopes.within(
                caller.areasWith(permission),
                found.stream().map(PlanStore.PlacedIn::areaId).collect(Collectors.toSet()));
        var here = found.stream()
                .filter(each -> mine.contains(each.areaId()))
                .map(each -> known.get(each.personId()))
                .collect(Collectors.toSet());
        var who = people.now(asked);
        return asked.stream().filter(person -> here.contains(who.get(person))).collect(Collectors.toSet());
    }

    private Stream<PersonId> employed(Permission permission, Map<PersonId, List<OrganizationId>> employers) {
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
                .map(Map.Entry::getKey);
    }

    private Set<AreaId> within(Permission permission, List<Organization> of) {
        return scopes.within(caller.areasWith(permission), areasOf(of));
    }

    private static Set<AreaId> areasOf(List<Organization> organizations) {
        return organizations.stream().map(Organization::areaId).collect(Collectors.toSet());
    }
}
