package org.huhang.duty;

import java.util.Collection;
import java.util.Set;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Asked, named, confirmed, present: of one line of a muster. Each figure but the first counts people whose rows
/// stand behind it; named are all who are called, confirmed and present those among them.
///
/// @param asked none where nobody stated a number
/// @param declined who declined since, and were not named again
/// @param unnamed how many nobody has been named for; none where no number was stated
record Figures(
        @Nullable Integer asked,
        int named,
        int confirmed,
        int present,
        int declined,
        @Nullable Integer unnamed) {

    /// @param calls of one line, one for each person
    /// @param present who is there
    static Figures of(@Nullable Integer asked, Collection<Call> calls, Set<PersonId> present) {
        int named = (int) calls.stream().filter(Call::called).count();
        return new Figures(
                asked,
                named,
                (int) calls.stream().filter(Call::confirmed).count(),
                (int) calls.stream()
                        .filter(call -> call.called() && present.contains(call.personId()))
                        .count(),
                (int) calls.stream()
                        .filter(call -> call.state() == CallAct.DECLINED)
                        .count(),
                asked == null ? null : Math.max(0, asked - named));
    }
}
