package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Who lives on ground that another module draws: how many, in which buildings, and who.
@ApplicationScoped
public class Inhabitants {
    private static final String BUILDINGS = """
            with inside as (select area_id from registry.area_closure where ancestor_id = any(:areas)),
                 land as (
                    select b.id, b.area_id, b.name
                      from registry.buildings b
                     where b.area_id in (select area_id from inside)
                    union
                    select b.id, b.area_id, b.name from registry.buildings b where b.id = any(:buildings))
            """;

    private final Jdbi jdbi;
    private final People people;

    Inhabitants(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// Where somebody lives.
    ///
    /// @param buildingId none of who has no dwelling
    public record LivesIn(AreaId areaId, @Nullable BuildingId buildingId) {}

    public Optional<LivesIn> find(PersonId person) {
        return people.find(person)
                .flatMap(found -> jdbi.withHandle(h -> h.createQuery("""
                select p.area_id, e.building_id
                  from registry.people p
                  left join registry.households h on h.id = p.household_id
                  left join registry.dwellings d on d.id = h.dwelling_id
                  left join registry.entrances e on e.id = d.entrance_id
                 where p.id = :person
                """)
                        .bind("person", found.id())
                        .mapTo(LivesIn.class)
                        .findOne()));
    }

    /// Of whole areas from the counts that the registry keeps: a county costs no more than a compound.
    ///
    /// Single buildings outside of those areas are added, single exceptions within them taken away.
    ///
    /// @param except ground within it that does not count
    public LandCounts count(Land land, Land except) {
        return jdbi.withHandle(h -> h.createQuery("""
                with inside as (
                        select area_id from registry.area_closure where ancestor_id = any(:areas)
                        except
                        select area_id from registry.area_closure where ancestor_id = any(:exceptAreas)),
                     kept as (
                        select sum(people) as people, sum(households) as households, sum(buildings) as buildings
                          from registry.area_counts
                         where area_id in (select area_id from inside)),
                     single as (
                        select b.id, 1 as sign
                          from registry.buildings b
                         where b.id = any(:buildings) and b.id <> all(:exceptBuildings)
                           and b.area_id not in (select area_id from inside)
                           and b.area_id not in (select area_id from registry.area_closure
                                                  where ancestor_id = any(:exceptAreas))
                        union all
                        select b.id, -1
                          from registry.buildings b
                         where b.id = any(:exceptBuildings) and b.area_id in (select area_id from inside)),
                     counted as (
                        select s.sign, count(distinct h.id) as households, count(p.id) as people
                          from single s
                          left join registry.entrances e on e.building_id = s.id
                          left join registry.dwellings d on d.entrance_id = e.id
                          left join registry.households h on h.dwelling_id = d.id
                          left join registry.people p on p.household_id = h.id and p.merged_into is null
                         group by s.id, s.sign)
                select coalesce(k.people, 0) + coalesce(sum(c.sign * c.people), 0) as people,
                       coalesce(k.households, 0) + coalesce(sum(c.sign * c.households), 0) as households,
                       coalesce(k.buildings, 0) + coalesce(sum(c.sign), 0) as buildings
                  from kept k
                  left join counted c on true
                 group by k.people, k.households, k.buildings
                """)
                .bind("areas", AreaStore.uuids(land.areas()))
                .bind("buildings", AreaStore.uuids(land.buildings()))
                .bind("exceptAreas", AreaStore.uuids(except.areas()))
                .bind("exceptBuildings", AreaStore.uuids(except.buildings()))
                .mapTo(LandCounts.class)
                .one());
    }

    /// By area and name.
    public List<OccupiedBuilding> listBuildings(Land land, LocalDate asOf, int limit) {
        return jdbi.withHandle(h -> on(land, h.createQuery(BUILDINGS + """
                , shown as (
                    select l.*, coalesce(t.name, '') as area_name
                      from land l
                      left join registry.area_terms t on t.area_id = l.area_id and t.start_date <= :asOf
                                                     and (t.end_date is null or t.end_date > :asOf)
                     order by t.code, t.local_code, t.name, length(l.name), l.name, l.id
                     limit :limit)
                select s.id, s.name, s.area_id, s.area_name, count(p.id) as people, count(distinct h.id) as households
                  from shown s
                  left join registry.entrances e on e.building_id = s.id
                  left join registry.dwellings d on d.entrance_id = e.id
                  left join registry.households h on h.dwelling_id = d.id
                  left join registry.people p on p.household_id = h.id and p.merged_into is null
                 group by s.id, s.name, s.area_id, s.area_name
                 order by s.area_name, length(s.name), s.name, s.id
                """))
                .bind("asOf", asOf)
                .bind("limit", limit)
                .mapTo(OccupiedBuilding.class)
                .list());
    }

    /// In the order of their ids, after the one given.
    public List<PersonId> listPeople(Land land, @Nullable PersonId after, int limit) {
        return jdbi.withHandle(h -> on(land, h.createQuery(BUILDINGS + """
                select p.id
                  from land l
                  join registry.entrances e on e.building_id = l.id
                  join registry.dwellings d on d.entrance_id = e.id
                  join registry.households h on h.dwelling_id = d.id
                  join registry.people p on p.household_id = h.id and p.merged_into is null
                 where cast(:after as uuid) is null or p.id > :after
                 order by p.id
                 limit :limit
                """))
                .bindByType("after", after, PersonId.class)
                .bind("limit", limit)
                .mapTo(PersonId.class)
                .list());
    }

    private static Query on(Land land, Query query) {
        return query.bind("areas", AreaStore.uuids(land.areas())).bind("buildings", AreaStore.uuids(land.buildings()));
    }
}
