package org.huhang.rounds;

import java.time.Instant;
import java.util.Map;
import org.huhang.shared.PersonId;

/// The last knock at a door that stands.
///
/// @param people what was said of each of whom something was
public record LastKnock(KnockOutcome outcome, Instant knockedAt, Map<PersonId, FoundAs> people) {
    public LastKnock {
        people = Map.copyOf(people);
    }
}
