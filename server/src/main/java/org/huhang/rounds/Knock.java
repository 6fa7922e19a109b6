package org.huhang.rounds;

import java.time.Instant;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.registry.DwellingId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody who knocked found at a door.
///
/// @param people of whom something was said; nobody unless the door was answered
/// @param unnamed people found whom nobody has named yet: of each what was typed, as the device sealed it for the
/// house;
/// empty where nothing was
record Knock(
        KnockId id,
        RoundId roundId,
        DwellingId dwellingId,
        KnockOutcome outcome,
        List<OfPerson> people,
        List<String> unnamed,
        @Nullable DeviceId deviceId,
        AccountId knockedBy,
        Instant knockedAt) {
    int moreUnknown() {
        return unnamed.size();
    }

    /// @param more whether they were not among those registered behind the door
    record OfPerson(PersonId personId, FoundAs found, boolean more) {}
}
