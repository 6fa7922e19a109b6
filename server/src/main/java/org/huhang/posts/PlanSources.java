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
import java.util.function.Predicate;
import org.huhang.duty.Helpers;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Of whom a plan may be filled: the staff of its organizations and their sub-units, and helpers.
@ApplicationScoped
class PlanSources {
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
    /// @param day its first, or a later one that it is looked at on
    List<Drawn> list(
            AreaId area, LocalDate day, Collection<OrganizationId> staffedBy, PlanHelpers wanted, Instant now) {
        Map<PersonId, Drawn> drawn = new LinkedHashMap<>();
        var below = organizations.listBelow(staffedBy).stream()
                .map(Organization::id)
                .toList();
        organizations
                .listStaff(below, now)
                .forEach(member -> drawn.putIfAbsent(
                        member.personId(), new Drawn(member.personId(), member.organizationId(), ComesAs.STAFF)));
        Map<PersonId, ComesAs> others = new LinkedHashMap<>(grounds(area, day, wanted, _ -> true, now));
        others.keySet().removeAll(drawn.keySet());
        var employers = organizations.employersOf(others.keySet(), now);
        others.forEach((person, ground) -> drawn.put(
                person,
                new Drawn(
                        person,
                        ground == ComesAs.VOLUNTEER
                                ? null
                                : employers.getOrDefault(person, List.of()).stream()
                                        .findFirst()
                                        .orElse(null),
                        ground)));
        return new ArrayList<>(drawn.values());
    }

    /// Who of these helps on that day, on any of the grounds that are wanted.
    Set<PersonId> helping(Set<PersonId> asked, AreaId area, LocalDate day, PlanHelpers wanted, Instant now) {
        var found =
                new HashSet<>(grounds(area, day, wanted, asked::contains, now).keySet());
        found.retainAll(asked);
        return found;
    }

    /// @param whom of whom alone it need be told
    private Map<PersonId, ComesAs> grounds(
            AreaId area, LocalDate day, PlanHelpers wanted, Predicate<PersonId> whom, Instant now) {
        Map<PersonId, ComesAs> found = new LinkedHashMap<>();
        if (!wanted.teamIds().isEmpty()) {
            put(found, helpers.members(wanted.teamIds(), now), ComesAs.TEAM);
        }
        if (wanted.reportedIn()) {
            put(found, helpers.reportedIn(area), ComesAs.REPORTED_IN);
        }
        if (wanted.volunteers()) {
            put(found, helpers.volunteers(area, day, whom), ComesAs.VOLUNTEER);
        }
        return found;
    }

    /// In the order of ids, so that the same plan is drawn alike.
    private static void put(Map<PersonId, ComesAs> found, Set<PersonId> people, ComesAs ground) {
        people.stream()
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(person -> found.putIfAbsent(person, ground));
    }
}
