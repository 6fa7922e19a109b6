package org.huhang.testing;

import java.time.Instant;

/// A positive result of a person that is none any more, for the laboratory corrected it and a second person let that
/// go.
///
/// @param id of the positive
/// @param finding what stands instead
public record CorrectedResult(ResultId id, String specimenCode, TubeFinding finding, Instant correctedAt) {}
