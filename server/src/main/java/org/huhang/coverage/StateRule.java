package org.huhang.coverage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the facts of one person in one round become a state: the furthest that any swab of theirs has come. A reason
/// why they were not tested counts until they sign in later, and never against a swab. A positive tube with others'
/// swabs in it is settled by an own result from a swab taken then or later. Worked out by hand from rules D2 and D5.
///
/// Fed with one person after the other, for it stands in loops over a whole city.
final class StateRule {
    private int registeredAt;
    private int toldAt;
    private @Nullable Standing furthest;
    private boolean ownPositive;
    private int ownNegativeAt;
    private int poolPositiveAt;

    /// @param registeredAt when they last signed in, in seconds; 0 for never
    /// @param toldAt when it was told why they were not tested; 0 for never, or taken back
    StateRule of(int registeredAt, int toldAt) {
        this.registeredAt = registeredAt;
        this.toldAt = toldAt;
        furthest = null;
        ownPositive = false;
        ownNegativeAt = 0;
        poolPositiveAt = 0;
        return this;
    }

    /// @param own whether nobody else's swab is in that tube
    StateRule swab(Standing tube, boolean own, int takenAt) {
        if (tube == Standing.VOIDED) {
            return this;
        }
        if (tube == Standing.POSITIVE) {
            ownPositive |= own;
            poolPositiveAt = own ? poolPositiveAt : Math.max(poolPositiveAt, takenAt);
            return this;
        }
        if (tube == Standing.NEGATIVE && own) {
            ownNegativeAt = Math.max(ownNegativeAt, takenAt);
        }
        furthest = furthest == null || furthest.compareTo(tube) < 0 ? tube : furthest;
        return this;
    }

    CoverageState state() {
        if (ownPositive) {
            return CoverageState.POSITIVE;
        }
        if (poolPositiveAt > 0) {
            return ownNegativeAt >= poolPositiveAt ? CoverageState.NEGATIVE : CoverageState.POOL_POSITIVE;
        }
        if (furthest == null) {
            if (toldAt > 0 && toldAt >= registeredAt) {
                return CoverageState.EXCUSED;
            }
            return registeredAt > 0 ? CoverageState.REGISTERED : CoverageState.LISTED;
        }
        return switch (Objects.requireNonNull(furthest)) {
            case TAKEN -> CoverageState.SWABBED;
            case ON_THE_WAY -> CoverageState.ON_THE_WAY;
            case AT_LABORATORY -> CoverageState.AT_LABORATORY;
            case RESULT_HELD -> CoverageState.RESULT_HELD;
            case NEGATIVE -> CoverageState.NEGATIVE;
            case VOIDED, POSITIVE -> throw new IllegalStateException("never kept as the furthest");
        };
    }
}
