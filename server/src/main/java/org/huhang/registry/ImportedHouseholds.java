package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.imports.ImportKind.Legible;
import org.huhang.registry.HouseholdsImport.Member;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Finds the doors that a batch of rows names, and the household behind each.
@ApplicationScoped
class ImportedHouseholds {
    private final Jdbi jdbi;
    private final RegistryTables tables;

    ImportedHouseholds(Jdbi jdbi, RegistryTables tables) {
        this.jdbi = jdbi;
        this.tables = tables;
    }

    private record Door(AreaId areaId, String door) {}

    /// @param householdId one of those who live there
    /// @param households how many there are
    private record Behind(
            AreaId areaId,
            String door,
            DwellingId dwellingId,
            @Nullable HouseholdId householdId,
            int households) {}

    /// Founds households where nobody lives yet.
    ///
    /// @param refused gets the rows whose door is unknown, or has several households behind it
    /// @return the people of all other rows, each in a household
    List<Person> settle(List<Legible<Member>> rows, Map<Integer, Refusal> refused) {
        Map<Door, Behind> doors = find(rows.stream().map(Legible::value).toList());
        Map<Door, Household> founded = new HashMap<>();
        List<Person> settled = new ArrayList<>(rows.size());
        rows.forEach(row -> {
            var door = doorOf(row.value());
            var behind = doors.get(door);
            if (behind == null || behind.households() > 1) {
                refused.put(row.number(), refusal(door, behind == null ? 0 : behind.households()));
                return;
            }
            var household = behind.householdId() != null
                    ? behind.householdId()
                    : founded.computeIfAbsent(
                                    door,
                                    _ -> new Household(
                                            new HouseholdId(Ids.next()), behind.dwellingId(), HouseholdKind.FAMILY))
                            .id();
            settled.add(in(household, row.value().person()));
        });
        found(founded);
        return settled;
    }

    private static Refusal refusal(Door door, int households) {
        return Refusal.invalid(
                households == 0 ? "registry.no-such-dwelling" : "registry.household-unclear",
                "door",
                Map.of("door", door.door(), "count", households));
    }

    private Map<Door, Behind> find(Collection<Member> members) {
        var areas = members.stream().map(member -> member.person().areaId()).collect(Collectors.toSet());
        var doors = members.stream().map(Member::door).distinct().toArray(String[]::new);
        return jdbi.withHandle(h -> {
            // two files that name an empty dwelling must not found two households in it
            h.createQuery("""
                    select d.id
                      from registry.buildings b
                      join registry.entrances e on e.building_id = b.id
                      join registry.dwellings d on d.entrance_id = e.id
                     where b.area_id = any(:areas) and b.name || e.name || d.label = any(:doors)
                     order by d.id
                       for update of d
                    """)
                    .bind("areas", Id.array(areas))
                    .bind("doors", doors)
                    .mapTo(UUID.class)
                    .list();
            return h.createQuery("""
                    select b.area_id, b.name || e.name || d.label as door, d.id as dwelling_id,
                           (array_agg(h.id))[1] as household_id, count(h.id) as households
                      from registry.buildings b
                      join registry.entrances e on e.building_id = b.id
                      join registry.dwellings d on d.entrance_id = e.id
                      left join registry.households h on h.dwelling_id = d.id
                     where b.area_id = any(:areas) and b.name || e.name || d.label = any(:doors)
                     group by b.area_id, door, d.id
                    """).bind("areas", Id.array(areas)).bind("doors", doors).mapTo(Behind.class).stream()
                    .collect(Collectors.toMap(
                            behind -> new Door(behind.areaId(), behind.door()),
                            behind -> behind,
                            // two dwellings that are written alike: nobody can tell which is meant
                            (one, other) -> new Behind(one.areaId(), one.door(), one.dwellingId(), null, 2)));
        });
    }

    private void found(Map<Door, Household> founded) {
        var counts = new TreeMap<UUID, Integer>();
        founded.keySet().forEach(door -> counts.merge(door.areaId().value(), 1, Integer::sum));
        jdbi.useHandle(h -> {
            tables.on(h).households(founded.values());
            h.createUpdate("""
                    insert into registry.area_counts (area_id, households)
                    select area_id, households
                      from unnest(cast(:areas as uuid[]), cast(:households as int[])) as added (area_id, households)
                        on conflict (area_id) do update set households = area_counts.households + excluded.households
                    """)
                    .bind("areas", counts.keySet().toArray(UUID[]::new))
                    .bind("households", counts.values().toArray(Integer[]::new))
                    .execute();
        });
    }

    private static Door doorOf(Member member) {
        return new Door(member.person().areaId(), member.door());
    }

    private static Person in(HouseholdId household, Person person) {
        return new Person(
                person.id(),
                person.name(),
                person.sex(),
                person.birthDate(),
                person.identityNumber(),
                person.phone(),
                household,
                person.areaId());
    }
}
