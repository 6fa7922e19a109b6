package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Doors with how many live behind each, for a module that calls people down or sends somebody up. Shows nobody.
@ApplicationScoped
public class DoorCounts {
    private static final String DOORS = """
            select d.id, e.building_id, e.id as entrance_id, e.name as entrance, d.floor, d.label, %s as people
              from registry.dwellings d
              join registry.entrances e on e.id = d.entrance_id
            """;

    private final Jdbi jdbi;
    private final People people;

    DoorCounts(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// One door of a stairwell.
    public record DoorCount(
            DwellingId id,
            BuildingId buildingId,
            EntranceId entranceId,
            String entrance,
            int floor,
            String label,
            int people) {}

    /// Of an area and all below it, by building, entrance and floor.
    public List<DoorCount> listByArea(AreaId area, int limit) {
        return jdbi.withHandle(h -> h.createQuery(DOORS.formatted("""
                        (select count(*)
                           from registry.households h
                           join registry.people p on p.household_id = h.id and p.merged_into is null
                          where h.dwelling_id = d.id)""") + """
                  join registry.buildings b on b.id = e.building_id
                 where b.area_id in (select area_id from registry.area_closure where ancestor_id = :area)
                 order by b.id, length(e.name), e.name, d.floor, length(d.label), d.label, d.id
                 limit :limit
                """)
                .bind("area", area)
                .bind("limit", limit)
                .mapTo(DoorCount.class)
                .list());
    }

    /// Behind which door somebody lives; the count is 1, for it is theirs.
    public Optional<DoorCount> findOf(PersonId person) {
        return people.find(person)
                .flatMap(found -> jdbi.withHandle(h -> h.createQuery(DOORS.formatted("1") + """
                  join registry.households h on h.dwelling_id = d.id
                  join registry.people p on p.household_id = h.id
                 where p.id = :person
                """)
                        .bind("person", found.id())
                        .mapTo(DoorCount.class)
                        .findOne()));
    }

    /// In which building each of these lives; who has no dwelling is left out.
    public Map<PersonId, BuildingId> buildingsOf(Collection<PersonId> asked) {
        Map<PersonId, BuildingId> found = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                select p.id, e.building_id
                  from registry.people p
                  join registry.households h on h.id = p.household_id
                  join registry.dwellings d on d.id = h.dwelling_id
                  join registry.entrances e on e.id = d.entrance_id
                 where p.id = any(:people)
                """)
                .bind("people", AreaStore.uuids(asked))
                .map((row, context) -> Map.entry(
                        new PersonId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        new BuildingId(Objects.requireNonNull(row.getObject("building_id", UUID.class)))))
                .forEach(each -> found.put(each.getKey(), each.getValue())));
        return found;
    }

    /// The smallest areas that hold somebody: compounds, and communities with who lives there in no compound.
    public record CountedArea(
            AreaId id,
            String name,
            @Nullable Double longitude,
            @Nullable Double latitude,
            int people) {}

    /// Of an area and all below it, by code; one without a position stands in the midst of its buildings.
    public List<CountedArea> listAreas(AreaId area, LocalDate asOf) {
        return jdbi.withHandle(h -> h.createQuery("""
                select a.id, t.name, coalesce(a.longitude, b.longitude) as longitude,
                       coalesce(a.latitude, b.latitude) as latitude, c.people::int as people
                  from registry.area_closure l
                  join registry.area_counts c on c.area_id = l.area_id and c.people > 0
                  join registry.areas a on a.id = l.area_id
                  join registry.area_terms t on t.area_id = a.id
                                            and t.start_date <= :asOf and (t.end_date is null or t.end_date > :asOf)
                  left join lateral (
                       select avg(b.longitude) as longitude, avg(b.latitude) as latitude
                         from registry.buildings b
                        where b.area_id = a.id and a.longitude is null) b on true
                 where l.ancestor_id = :area
                 order by coalesce(t.code, t.local_code), t.name, a.id
                """)
                .bind("area", area)
                .bind("asOf", asOf)
                .mapTo(CountedArea.class)
                .list());
    }
}
