package org.huhang.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huhang.rounds.RoundId;
import org.huhang.specimens.LaboratoryId;
import org.huhang.specimens.TubeHold;
import org.jspecify.annotations.Nullable;

/// All that is known of a tube by now, with whose swabs count in it.
///
/// @param held why nobody gets a result from it, as its own facts say
/// @param members who, and when in seconds; none for somebody of whom nobody knows who that is
/// @param testedAt, reportedAt as the laboratory says; nothing as long as it found nothing
record KnownTube(
        String code,
        RoundId roundId,
        int poolSize,
        Standing standing,
        Set<TubeHold> held,
        List<Swabbed> members,
        @Nullable Instant closedAt,
        @Nullable LaboratoryId laboratoryId,
        @Nullable Instant arrivedAt,
        @Nullable Instant testedAt,
        @Nullable Instant reportedAt) {

    record Swabbed(java.util.@Nullable UUID person, int takenAt) {}
}
