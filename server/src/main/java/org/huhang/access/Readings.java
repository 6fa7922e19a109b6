package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;

/// Who read whose data, when and why. One row per answer, written before the answer leaves the house.
@ApplicationScoped
public class Readings {
    private final Jdbi jdbi;
    private final WallClock wall;

    Readings(Jdbi jdbi, WallClock wall) {
        this.jdbi = jdbi;
        this.wall = wall;
    }

    /// @param revealed whether identity number, phone and full name were shown, or masked ones
    /// @param what what was read, as a short constant such as `search` or `draft-contacts`
    ///
    /// One statement that is durable by itself; inside of a transaction it joins that.
    public void record(Caller caller, Collection<PersonId> people, boolean revealed, String what, String note) {
        var purpose = caller.purpose();
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.readings
                       (id, account_id, person_ids, purpose, what, revealed, note, read_at)
                values (:id, :account, :people, :purpose, :what, :revealed, :note, :now)
                """)
                .bind("id", Ids.next())
                .bind("account", caller.accountId())
                .bind("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .bind("purpose", purpose)
                .bind("what", what)
                .bind("revealed", revealed)
                .bind("note", note)
                .bind("now", wall.now())
                .execute());
    }
}
