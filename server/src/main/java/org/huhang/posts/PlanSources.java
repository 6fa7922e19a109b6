package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.duty.Helpers;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.registry.StaffMember;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Of whom a plan may be filled: the staff of its organizations and their sub-units, and helpers.
@ApplicationScoped
class PlanSources {
    /// One more than a plan may have: who reads as many refuses them.
    private static final int MOST = Plans.MOST_PEOPLE + 1;

    private final Organizations organizations;
    private final Helpers helpers;

    PlanSources(Organizations organizations, Helpers helpers) {
        this.organizations = organizations;
        this.helpers = helpers;
    }

    /// Somebody before they have a number in a plan.
    record Drawn(PersonId personId, @Nullable OrganizationId organizationId, ComesAs comesAs) {}

    /// Each person once, by the first ground on which they come.
    ///
    /// @param area the plan's
    /// @param from the first of its days that is not over
    /// @param until the day after its last
    List<Drawn> list(
            AreaId area,
            LocalDate from,
            LocalDate until,
            Collection<OrganizationId> staffedBy,
            PlanHelpers wanted,
            Instant now) {
        Map<PersonId, Drawn> drawn = new LinkedHashMap<>();
        organizations
                .listStaff(below(staffedBy), now)
                .forEach(member -> drawn.putIfAbsent(member.personId(), staff(member)));
        ofTeams(wanted, now).forEach(each -> drawn.putIfAbsent(each.personId(), each));
        if (wanted.reportedIn()) {
            reported(area, now).forEach(each -> drawn.putIfAbsent(each.personId(), each));
        }
        if (wanted.volunteers()) {
            var fit = helpers.fitOn(helpers.volunteers(area, MOST), from, until);
            inOrder(fit.keySet())
                    .forEach(person -> drawn.putIfAbsent(person, new Drawn(person, null, ComesAs.VOLUNTEER)));
        }
        return new ArrayList<>(drawn.values());
    }

    private static Drawn staff(StaffMember member) {
        return new Drawn(member.personId(), member.organizationId(), ComesAs.STAFF);
    }

    /// Whoever formed a team sends its own staff; of others in it, volunteers too, nobody else need hear.
    private List<Drawn> ofTeams(PlanHelpers wanted, Instant now) {
        var members = helpers.members(wanted.teamIds(), now);
        var employers = organizations.employersOf(members.keySet(), now);
        Map<OrganizationId, Set<OrganizationId>> sending = members.values().stream()
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> below(Set.of(each))));
        return inOrder(members.keySet())
                .map(person -> new Drawn(
                        person,
                        employers.getOrDefault(person, List.of()).stream()
                                .filter(each -> sending.getOrDefault(members.get(person), Set.of())
                                        .contains(each))
                                .findFirst()
                                .orElse(null),
                        ComesAs.TEAM))
                .toList();
    }

    /// Their employer hears of it: who works for one reports in as its own (rules.md B2).
    private List<Drawn> reported(AreaId area, Instant now) {
        var found = helpers.reportedIn(area, MOST);
        var employers = organizations.employersOf(found, now);
        return inOrder(found)
                .map(person -> new Drawn(
                        person,
                        employers.getOrDefault(person, List.of()).stream()
                                .findFirst()
                                .orElse(null),
                        ComesAs.REPORTED_IN))
                .toList();
    }

    /// @param always who of those asked comes on a ground that asks nothing of the day
    /// @param fitOn on which days the others do
    record Helping(Set<PersonId> always, Map<PersonId, Set<LocalDate>> fitOn) {}

    /// Who of these comes still, on whatever ground the plan draws on, and when, from one day to before another.
    Helping helping(
            Set<PersonId> asked,
            AreaId area,
            Collection<OrganizationId> staffedBy,
            PlanHelpers wanted,
            LocalDate from,
            LocalDate until,
            Instant now) {
        var always = new HashSet<>(helpers.members(wanted.teamIds(), now).keySet());
        if (wanted.reportedIn()) {
            always.addAll(helpers.stillReportedIn(asked, area));
        }
        if (!staffedBy.isEmpty()) {
            var below = below(staffedBy);
            organizations.employersOf(asked, now).forEach((person, employers) -> {
                if (employers.stream().anyMatch(below::contains)) {
                    always.add(person);
                }
            });
        }
        return new Helping(
                always,
                wanted.volunteers() ? helpers.fitOn(helpers.stillVolunteering(asked, area), from, until) : Map.of());
    }

    private Set<OrganizationId> below(Collection<OrganizationId> of) {
        return of.isEmpty()
                ? Set.of()
                : organizations.listBelow(of).stream().map(Organization::id).collect(Collectors.toSet());
    }

    /// Of ids, so that the same plan is drawn alike.
    private static Stream<PersonId> inOrder(Set<PersonId> people) {
        return people.stream().sorted(Comparator.comparing(PersonId::value));
    }
}
