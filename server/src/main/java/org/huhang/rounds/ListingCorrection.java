package org.huhang.rounds;

import java.time.Instant;

/// Somebody more who is to be tested, or somebody who is not, as found after the round began.
public record ListingCorrection(Listed listed, CorrectionKind kind, String reason, Instant correctedAt) {
    public enum CorrectionKind {
        ADDED,
        REMOVED
    }
}
