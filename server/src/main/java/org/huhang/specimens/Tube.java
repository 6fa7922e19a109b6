package org.huhang.specimens;

import java.time.Instant;
import java.util.Set;
import org.huhang.rounds.RoundId;
import org.jspecify.annotations.Nullable;

/// A tube and what is known of it.
///
/// @param code as printed on it
/// @param poolSize for how many it is
/// @param bound how many people's swabs are bound to it
/// @param swabs how many were counted in it when it was closed
/// @param holds why nobody gets a result from it yet; none when all fits
/// @param firstTakenAt when its first swab was taken
/// @param laboratoryId to which it was sent
/// @param arrivedAt when that laboratory had it
public record Tube(
        String code,
        RoundId roundId,
        int poolSize,
        int bound,
        @Nullable Integer swabs,
        TubeState state,
        Set<TubeHold> holds,
        @Nullable Instant firstTakenAt,
        @Nullable Instant closedAt,
        @Nullable LaboratoryId laboratoryId,
        @Nullable Instant arrivedAt) {
    public Tube {
        holds = Set.copyOf(holds);
    }
}
