package org.huhang.testing;

import java.time.Instant;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;

/// One version of what a laboratory found in a tube.
///
/// @param testedAt when the instrument had it
/// @param reportedAt when the laboratory told
/// @param receivedAt when the house knew
/// @param corrects the version that it replaces
public record TubeResult(
        ResultId id,
        String tubeCode,
        LaboratoryId laboratoryId,
        TubeFinding finding,
        Instant testedAt,
        Instant reportedAt,
        Instant receivedAt,
        @Nullable ResultId corrects) {}
