package org.huhang.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Two people as the last look at them found them, with what a person said last and did not take back.
///
/// @param apart whether both stand for themselves: neither is merged, with the other or with somebody else
record DuplicatePair(
        DuplicatePairId id,
        PersonId firstId,
        PersonId secondId,
        AreaId firstArea,
        AreaId secondArea,
        UUID findingId,
        List<Evidence> evidence,
        int score,
        Strength strength,
        Instant foundAt,
        boolean apart,
        @Nullable DuplicateDecision decision) {

    /// To be looked at: nobody has said anything, or the evidence is another since.
    boolean waits() {
        return apart
                && strength != Strength.NONE
                && (decision == null || !decision.findingId().equals(findingId));
    }

    PersonId other(PersonId one) {
        return one.equals(firstId) ? secondId : firstId;
    }
}
