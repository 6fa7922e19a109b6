package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Who lives behind which door, for a whole city at once: ids alone, no name and no number is opened. Whoever was
/// merged is not among them: they are there once, as whom they are now.
@ApplicationScoped
public class Dwellers {
    /// Rows that the database hands over at once.
    private static final int FETCHED_AT_ONCE = 20_000;

    private static final String DWELLER = """
            select p.id as person_id, p.area_id, e.building_id, e.id as entrance_id, d.id as dwelling_id, p.household_id
              from registry.people p
              left join registry.households h on h.id = p.household_id
              left join registry.dwellings d on d.id = h.dwelling_id
              left join registry.entrances e on e.id = d.entrance_id
            """;

    private static final String PLACE = """
            select d.id, b.area_id, b.id as building_id, b.name as building_name, e.id as entrance_id,
                   e.name as entrance_name, d.floor, d.label
              from registry.dwellings d
              join registry.entrances e on e.id = d.entrance_id
              join registry.buildings b on b.id = e.building_id
            """;

    private final Jdbi jdbi;
    private final People people;

    Dwellers(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// Everybody on that ground, each once and in no order: some hundred thousand a second.
    ///
    /// In the caller's transaction, where there is one: what `to` writes in it is written between two fetches.
    public void read(Land land, Consumer<Dweller> to) {
        jdbi.useTransaction(h -> on(land, h.createQuery(DWELLER + where(land)))
                .setFetchSize(FETCHED_AT_ONCE)
                .map(Dwellers::dweller)
                .forEach(to));
    }

    /// How many live in each house of that ground.
    public List<HouseCount> count(Land land) {
        return jdbi.withHandle(h -> on(land, h.createQuery("""
                select p.area_id, e.building_id, count(*) as people, count(distinct p.household_id) as households,
                       count(distinct d.id) as dwellings
                  from registry.people p
                  left join registry.households h on h.id = p.household_id
                  left join registry.dwellings d on d.id = h.dwelling_id
                  left join registry.entrances e on e.id = d.entrance_id
                """ + where(land) + " group by p.area_id, e.building_id"))
                .mapTo(HouseCount.class)
                .list());
    }

    /// By the id that was asked for, as whoever that is now.
    public Map<PersonId, Dweller> list(Collection<PersonId> asked) {
        var now = people.now(asked);
        var found = jdbi.withHandle(h -> h.createQuery(DWELLER + " where p.id = any(:people)")
                .bind("people", Id.array(new HashSet<>(now.values())))
                .map(Dwellers::dweller)
                .collect(Collectors.toMap(Dweller::personId, each -> each)));
        var answers = new HashMap<PersonId, Dweller>();
        now.forEach((id, who) -> {
            var dweller = found.get(who);
            if (dweller != null) {
                answers.put(id, dweller);
            }
        });
        return answers;
    }

    /// Those of these ids that are dwellings.
    public Map<DwellingId, DwellingPlace> places(Collection<DwellingId> dwellings) {
        return jdbi.withHandle(h -> h.createQuery(PLACE + " where d.id = any(:dwellings)")
                .bind("dwellings", Id.array(dwellings))
                .mapTo(DwellingPlace.class)
                .collect(Collectors.toMap(DwellingPlace::id, each -> each)));
    }

    /// All doors of a house, by entrance and, from the ground, by floor.
    public List<DwellingPlace> listPlaces(BuildingId building) {
        return jdbi.withHandle(h -> h.createQuery(PLACE + """
                 where e.building_id = :building
                 order by length(e.name), e.name, d.floor, length(d.label), d.label, d.id
                """)
                .bind("building", building)
                .mapTo(DwellingPlace.class)
                .list());
    }

    /// All doors of an area and of all below it, by house, entrance and floor.
    public List<DwellingPlace> listPlaces(AreaId area, int limit) {
        return jdbi.withHandle(h -> h.createQuery(PLACE + """
                 where b.area_id in (select area_id from registry.area_closure where ancestor_id = :area)
                 order by b.area_id, length(b.name), b.name, b.id, length(e.name), e.name, d.floor, length(d.label),
                          d.label, d.id
                 limit :limit
                """)
                .bind("area", area)
                .bind("limit", limit)
                .mapTo(DwellingPlace.class)
                .list());
    }

    /// Of the areas with all below them, and of single houses outside of these.
    private static String where(Land land) {
        return " where p.merged_into is null"
                + " and (p.area_id in (select area_id from registry.area_closure where ancestor_id = any(:areas))"
                + (land.buildings().isEmpty() ? ")" : " or e.building_id = any(:buildings))");
    }

    private static Query on(Land land, Query query) {
        query.bind("areas", Id.array(land.areas()));
        return land.buildings().isEmpty() ? query : query.bind("buildings", Id.array(land.buildings()));
    }

    /// Written out: by reflection a million rows would take longer than their reading.
    private static Dweller dweller(ResultSet row, StatementContext context) throws SQLException {
        var building = uuid(row, 3);
        var entrance = uuid(row, 4);
        var dwelling = uuid(row, 5);
        var household = uuid(row, 6);
        return new Dweller(
                new PersonId(Objects.requireNonNull(uuid(row, 1))),
                new AreaId(Objects.requireNonNull(uuid(row, 2))),
                building == null ? null : new BuildingId(building),
                entrance == null ? null : new EntranceId(entrance),
                dwelling == null ? null : new DwellingId(dwelling),
                household == null ? null : new HouseholdId(household));
    }

    private static @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
