package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

/// Whoever places people, by a muster or by a roster, waits here for whoever else places one of them: the second sees
/// what the first did.
@ApplicationScoped
public class PlacingLock {
    private static final int PLACING = 0x706C_6163;

    private final Jdbi jdbi;

    PlacingLock(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Until the transaction ends. In a fixed order, so that nobody waits in a circle; as one of 256 each, for a plan
    /// has
    /// more people than a server has locks.
    ///
    /// @param shared people, and whatever else only one at a time may dispose of
    public void hold(Collection<? extends Id> shared) {
        jdbi.useHandle(h -> h.createQuery("""
                select pg_advisory_xact_lock(:placing, share)::text
                  from (select distinct hashtext(id::text) & 255 as share from unnest(:ids) as id order by share) as sorted
                """)
                .bind("ids", Id.array(shared))
                .bind("placing", PLACING)
                .mapTo(String.class)
                .list());
    }
}
