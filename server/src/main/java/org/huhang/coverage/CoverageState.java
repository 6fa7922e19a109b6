package org.huhang.coverage;

/// Where somebody who is to be tested in a round stands. Worked out by [StateRule]; nobody sets it.
public enum CoverageState {
    LISTED,
    /// Not tested, and it was told why.
    EXCUSED,
    /// Signed in at a desk, and no swab is known.
    REGISTERED,
    SWABBED,
    ON_THE_WAY,
    AT_LABORATORY,
    /// The laboratory found something, and it is held until somebody has looked.
    RESULT_HELD,
    NEGATIVE,
    /// A tube with others' swabs is positive; the own result is awaited.
    POOL_POSITIVE,
    POSITIVE;

    public boolean isDone() {
        return compareTo(SWABBED) >= 0;
    }

    /// Neither swabbed nor told why not.
    public boolean isMissing() {
        return this == LISTED || this == REGISTERED;
    }
}
