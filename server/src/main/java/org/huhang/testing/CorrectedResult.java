package org.huhang.testing;

import java.time.Instant;

/// A positive result of a person that is none any more, for the laboratory corrected it and a second person let that
/// go.
///
/// @param id of the positive
/// @param finding what stands instead, by `correctedBy`
/// @param correctedAt when that was known
public record CorrectedResult(
        ResultId id, String specimenCode, TubeFinding finding, ResultId correctedBy, Instant correctedAt) {}
