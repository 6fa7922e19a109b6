package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Who lives with whom, over the full city, by plain joins.
@ApplicationScoped
public class Residents {
    private static final String DOOR = "b.name || e.name || d.label";

    private final Jdbi jdbi;
    private final People people;

    Residents(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// Two people of one door or one stairwell.
    ///
    /// @param personId one of those asked about
    /// @param otherId whoever lives there too; never the same person
    /// @param areaName compound or community of the building
    /// @param door where the other one lives: building, entrance, dwelling
    public record Neighbour(
            PersonId personId,
            PersonId otherId,
            HouseholdId otherHouseholdId,
            HouseholdKind otherHouseholdKind,
            EntranceId entranceId,
            AreaId otherAreaId,
            String areaName,
            String door) {
        private Neighbour of(PersonId asked) {
            return new Neighbour(
                    asked, otherId, otherHouseholdId, otherHouseholdKind, entranceId, otherAreaId, areaName, door);
        }
    }

    /// Everybody of the same household, as pairs in the order of the ids.
    public List<Neighbour> listHouseholdMembers(Collection<PersonId> people, LocalDate asOf) {
        return list("""
                  join registry.people o on o.household_id = p.household_id and o.id <> p.id and o.merged_into is null
                  join registry.households h on h.id = p.household_id
                  join registry.dwellings d on d.id = h.dwelling_id
                  join registry.entrances e on e.id = d.entrance_id
                """, people, asOf);
    }

    /// Everybody of the same entrance, other households and the own one, as pairs in the order of the ids.
    public List<Neighbour> listSameEntrance(Collection<PersonId> people, LocalDate asOf) {
        return list("""
                  join registry.households own on own.id = p.household_id
                  join registry.dwellings door on door.id = own.dwelling_id
                  join registry.entrances e on e.id = door.entrance_id
                  join registry.dwellings d on d.entrance_id = e.id
                  join registry.households h on h.dwelling_id = d.id
                  join registry.people o on o.household_id = h.id and o.id <> p.id and o.merged_into is null
                """, people, asOf);
    }

    /// Somebody who was merged lives where whoever they are now lives.
    private List<Neighbour> list(String others, Collection<PersonId> asked, LocalDate asOf) {
        var now = people.now(asked);
        var found = listNow(others, new HashSet<>(now.values()), asOf).stream()
                .collect(Collectors.groupingBy(Neighbour::personId));
        return now.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::value)))
                .flatMap(each -> found.getOrDefault(each.getValue(), List.of()).stream()
                        .map(neighbour -> neighbour.of(each.getKey())))
                .toList();
    }

    private List<Neighbour> listNow(String others, Collection<PersonId> people, LocalDate asOf) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id as person_id, o.id as other_id, h.id as other_household_id, h.kind as other_household_kind,
                       e.id as entrance_id, o.area_id as other_area_id, coalesce(t.name, '') as area_name, %s as door
                  from registry.people p
                %s
                  join registry.buildings b on b.id = e.building_id
                  left join registry.area_terms t on t.area_id = b.area_id and t.start_date <= :asOf
                                                 and (t.end_date is null or t.end_date > :asOf)
                 where p.id = any(:people)
                 order by p.id, o.id
                """.formatted(DOOR, others))
                .bind("people", AreaStore.uuids(people))
                .bind("asOf", asOf)
                .mapTo(Neighbour.class)
                .list());
    }
}
