package org.huhang.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Who holds a seat of a roster in force: asked by musters, answered by the module that keeps rosters.
public interface RosterSeats {
    /// @param place the post's name
    record RosterSeat(PersonId personId, Wording place, Instant start, Instant end) {}

    /// Of these people, as who they are now, the first seat of each that reaches into that time. Those of rosters that
    /// staff the very place of the line are left out: who is named for it serves by them.
    ///
    /// @param until none means until further notice
    Map<PersonId, RosterSeat> listFirst(
            Collection<PersonId> people, Demand wanted, Instant from, @Nullable Instant until);
}
