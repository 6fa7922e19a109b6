package org.huhang.coverage;

import java.time.Instant;
import java.util.UUID;
import org.huhang.rounds.FoundAs;
import org.huhang.rounds.KnockOutcome;
import org.huhang.rounds.Lane;
import org.huhang.rounds.NotTestedReason;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who is missing, for the volunteer who goes to the door.
///
/// @param name masked
/// @param signedInAt when a desk had them, of whom no swab is known
/// @param within where the house stands, below the node that was asked for
/// @param reason what was told of them, and when
/// @param knock the last at their door; none while nobody knocked
record MissingPerson(
        PersonId personId,
        String name,
        CoverageState state,
        Lane lane,
        @Nullable Instant signedInAt,
        @Nullable NotTestedReason reason,
        @Nullable Instant toldAt,
        @Nullable UUID dwellingId,
        String within,
        String building,
        String entrance,
        @Nullable Integer floor,
        String door,
        @Nullable KnockHere knock) {
    /// @param found what was said of them, where something was
    record KnockHere(
            KnockOutcome outcome,
            Instant knockedAt,
            @Nullable FoundAs found) {}
}
