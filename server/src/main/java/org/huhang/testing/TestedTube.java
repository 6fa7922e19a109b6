package org.huhang.testing;

import java.time.Instant;
import java.util.Set;
import org.huhang.specimens.LaboratoryId;
import org.huhang.specimens.SurfaceTube;
import org.huhang.specimens.Tube;
import org.huhang.specimens.TubeHold;
import org.huhang.specimens.TubeState;
import org.jspecify.annotations.Nullable;

/// What the rules ask of a tube, whether people's swabs are in it or that of a surface.
///
/// @param bound how many people's swabs are bound to it; none to that of a surface
record TestedTube(
        boolean voided,
        Set<TubeHold> holds,
        int bound,
        @Nullable Integer swabs,
        @Nullable Instant firstTakenAt,
        @Nullable Instant closedAt,
        @Nullable LaboratoryId laboratoryId,
        @Nullable Instant arrivedAt) {
    TestedTube {
        holds = Set.copyOf(holds);
    }

    static TestedTube of(Tube tube) {
        return new TestedTube(
                tube.state() == TubeState.VOIDED,
                tube.holds(),
                tube.bound(),
                tube.swabs(),
                tube.firstTakenAt(),
                tube.closedAt(),
                tube.laboratoryId(),
                tube.arrivedAt());
    }

    /// Closed as soon as the one swab is in it.
    static TestedTube of(SurfaceTube tube) {
        return new TestedTube(
                false, Set.of(), 0, null, tube.occurredAt(), tube.occurredAt(), tube.laboratoryId(), tube.arrivedAt());
    }
}
