package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Behind which doors people live, many at once; shows nobody.
@ApplicationScoped
public class Doors {
    private final Jdbi jdbi;

    Doors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param building its name
    /// @param door building, entrance and dwelling, as one writes an address
    public record DoorOf(PersonId personId, BuildingId buildingId, String building, String door) {}

    /// Of those who have a dwelling.
    public Map<PersonId, DoorOf> of(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id as person_id, b.id as building_id, b.name as building, b.name || e.name || d.label as door
                  from registry.people p
                  join registry.households h on h.id = p.household_id
                  join registry.dwellings d on d.id = h.dwelling_id
                  join registry.entrances e on e.id = d.entrance_id
                  join registry.buildings b on b.id = e.building_id
                 where p.id = any(:people)
                """).bind("people", Id.array(people)).mapTo(DoorOf.class).stream()
                .collect(Collectors.toMap(DoorOf::personId, door -> door)));
    }

    /// Who lives in an area and all below it, with and without a dwelling, in the order of their ids after the one
    /// given.
    public List<PersonId> listByArea(AreaId area, @Nullable PersonId after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id
                  from registry.area_closure l
                  join registry.people p on p.area_id = l.area_id and p.merged_into is null
                 where l.ancestor_id = :area and (cast(:after as uuid) is null or p.id > :after)
                 order by p.id
                 limit :limit
                """)
                .bind("area", area)
                .bindByType("after", after, PersonId.class)
                .bind("limit", limit)
                .mapTo(PersonId.class)
                .list());
    }
}
