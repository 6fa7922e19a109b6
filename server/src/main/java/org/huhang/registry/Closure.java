package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/// Derives which area lies in which from the terms in force, by either parent. A few thousand areas: it is
/// written anew in a fifth of a second, in the transaction of whatever changed.
@ApplicationScoped
class Closure {
    private final Jdbi jdbi;

    Closure(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return how many pairs there are
    int derive(LocalDate asOf) {
        return jdbi.inTransaction(h -> {
            // One writer at a time; readers go on seeing the closure before.
            h.execute("lock table registry.area_closure in share row exclusive mode");
            h.execute("delete from registry.area_closure");
            return h.createUpdate("""
                    with recursive parents (area_id, parent_id) as materialized (
                        select t.area_id, p.parent_id
                          from registry.area_terms t,
                               lateral (values (t.statutory_parent_id), (t.operational_parent_id)) as p (parent_id)
                         where p.parent_id is not null
                           and t.start_date <= :asOf and (t.end_date is null or t.end_date > :asOf)),
                    above (area_id, ancestor_id) as (
                        select id, id from registry.areas
                        union
                        select a.area_id, p.parent_id
                          from above a join parents p on p.area_id = a.ancestor_id)
                    insert into registry.area_closure (area_id, ancestor_id)
                    select area_id, ancestor_id from above
                    """).bind("asOf", asOf).execute();
        });
    }
}
