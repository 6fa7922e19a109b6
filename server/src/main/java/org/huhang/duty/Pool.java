package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.Scopes;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;

/// Of whom a dispatcher may choose for a line: the staff of the organization and its sub-units, and the volunteers of
/// the line's area and of the areas in it.
@ApplicationScoped
class Pool {
    private static final int MOST_VOLUNTEERS = 500;

    private final Organizations organizations;
    private final VolunteerStore volunteers;
    private final People people;
    private final Scopes scopes;

    Pool(Organizations organizations, VolunteerStore volunteers, People people, Scopes scopes) {
        this.organizations = organizations;
        this.volunteers = volunteers;
        this.people = people;
        this.scopes = scopes;
    }

    /// @param positions of staff
    /// @param volunteers those who are not staff, with the area of it
    record Members(Map<PersonId, String> positions, Map<PersonId, AreaId> volunteers) {
        boolean contains(PersonId person) {
            return positions.containsKey(person) || volunteers.containsKey(person);
        }
    }

    Members of(Demand demand, Instant now) {
        return of(demand.organizationId(), demand.areaId(), now);
    }

    Members of(OrganizationId organization, AreaId area, Instant now) {
        Map<PersonId, String> positions = new LinkedHashMap<>();
        for (Organization each : organizations.listBelow(List.of(organization))) {
            organizations
                    .listStaff(each.id(), now)
                    .forEach(member -> positions.putIfAbsent(member.personId(), member.position()));
        }
        var areas = scopes.within(List.of(area), volunteers.listAreas());
        var found = volunteers.list(areas, MOST_VOLUNTEERS);
        var whoNow = people.now(
                found.stream().map(VolunteerStore.Volunteer::personId).collect(Collectors.toSet()));
        Map<PersonId, AreaId> others = new HashMap<>();
        for (var each : found) {
            var person = Objects.requireNonNull(whoNow.get(each.personId()));
            if (!positions.containsKey(person)) {
                others.putIfAbsent(person, each.areaId());
            }
        }
        return new Members(positions, others);
    }
}
