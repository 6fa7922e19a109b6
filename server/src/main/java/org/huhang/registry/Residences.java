package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Where people live, for many at once, as metres and households alone: no name and no number is opened.
@ApplicationScoped
public class Residences {
    private final Jdbi jdbi;

    Residences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param compoundId where the building stands in one
    /// @param smallChild whether somebody born on or after the day asked for lives in the household
    public record Residence(
            PersonId personId,
            @Nullable AreaId compoundId,
            @Nullable HouseholdId householdId,
            @Nullable Double longitude,
            @Nullable Double latitude,
            boolean smallChild) {}

    /// By the id that was asked for, as whoever that is now.
    ///
    /// @param bornFrom from which day of birth on a child is small
    public Map<PersonId, Residence> of(Collection<PersonId> people, LocalDate bornFrom) {
        return jdbi.withHandle(
                h -> h
                        .createQuery("""
                select asked.id as person_id, case when a.kind = 'COMPOUND' then a.id end as compound_id,
                       p.household_id, coalesce(b.longitude, a.longitude) as longitude,
                       coalesce(b.latitude, a.latitude) as latitude,
                       exists (select from registry.people c
                                where c.household_id = p.household_id and c.merged_into is null
                                  and c.birth_date >= :bornFrom) as small_child
                  from unnest(:people) as asked (id)
                  join registry.people o on o.id = asked.id
                  join registry.people p on p.id = coalesce(o.merged_into, o.id)
                  join registry.areas a on a.id = p.area_id
                  left join registry.households h on h.id = p.household_id
                  left join registry.dwellings d on d.id = h.dwelling_id
                  left join registry.entrances e on e.id = d.entrance_id
                  left join registry.buildings b on b.id = e.building_id
                """)
                        .bind("people", Id.array(people))
                        .bind("bornFrom", bornFrom)
                        .mapTo(Residence.class)
                        .stream()
                        .collect(Collectors.toMap(Residence::personId, each -> each)));
    }
}
