package org.huhang.testing;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody whose swab was in a positive or unclear pool, and how far their own test is.
///
/// @param takenAt when that swab was taken; only what is taken later counts as their own test
/// @param step the last step that was told and not taken back
/// @param ownFinding of the latest swab of their own taken after the pool's
record PoolMember(
        PoolId poolId,
        PersonId personId,
        Instant takenAt,
        @Nullable RecallStep step,
        @Nullable Instant stepAt,
        @Nullable TubeFinding ownFinding,
        @Nullable Instant ownReportedAt) {
    /// Worked out; nobody sets it.
    MemberState state() {
        if (ownFinding != null) {
            switch (ownFinding) {
                case NEGATIVE -> {
                    return MemberState.NEGATIVE;
                }
                case POSITIVE -> {
                    return MemberState.POSITIVE;
                }
                // swabbed once more
                case INDETERMINATE, INVALID -> {}
            }
        }
        return step == null
                ? MemberState.NOBODY_GOES
                : switch (step) {
                    case GOING -> MemberState.GOING;
                    case CONTACTED -> MemberState.CONTACTED;
                    case MOVED_APART -> MemberState.MOVED_APART;
                    case RESWABBED -> MemberState.RESWABBED;
                    case NOT_FOUND -> MemberState.NOT_FOUND;
                };
    }

    enum MemberState {
        NOBODY_GOES,
        GOING,
        NOT_FOUND,
        CONTACTED,
        MOVED_APART,
        RESWABBED,
        NEGATIVE,
        POSITIVE;

        boolean settled() {
            return this == NEGATIVE || this == POSITIVE;
        }
    }
}
