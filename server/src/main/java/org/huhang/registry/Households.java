package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Finds households and who belongs to them.
@ApplicationScoped
public class Households {
    private final Jdbi jdbi;
    private final PersonRows rows;

    Households(Jdbi jdbi, PersonRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    public Optional<Household> find(HouseholdId id) {
        return jdbi.withHandle(
                h -> h.createQuery("select id, dwelling_id, kind from registry.households where id = :id")
                        .bind("id", id)
                        .mapTo(Household.class)
                        .findOne());
    }

    /// Masked, the eldest first.
    public List<PersonLine> members(HouseholdId id, LocalDate asOf) {
        return jdbi.withHandle(h -> h.createQuery("""
                select p.id, p.name, p.sex, p.birth_date, p.key_number, p.identity_sealed, p.phone_sealed,
                       p.household_id, p.area_id,
                       t.name as area_name
                  from registry.people p
                  left join registry.area_terms t on t.area_id = p.area_id and t.start_date <= :asOf
                                                 and (t.end_date is null or t.end_date > :asOf)
                 where p.household_id = :id and p.merged_into is null
                 order by p.birth_date, p.id
                 limit 1000
                """)
                .bind("id", id)
                .bind("asOf", asOf)
                .map(rows::line)
                .list());
    }
}
