package org.huhang.duty;

import org.jspecify.annotations.Nullable;

/// How many people, and how we know.
///
/// @param value empty if and only if the qualifier is NOT_STATED
public record HeadCount(@Nullable Integer value, Qualifier qualifier, CountSource source) {
    /// How a head-count is known.
    public enum CountSource {
        /// Distinct people on rosters.
        COUNTED,
        /// What somebody stated; no roster was reported.
        STATED,
        /// Not known.
        NONE
    }

    public static final HeadCount NOT_STATED = new HeadCount(null, Qualifier.NOT_STATED, CountSource.NONE);

    public HeadCount {
        if ((value == null) != (qualifier == Qualifier.NOT_STATED)) {
            throw new IllegalArgumentException(qualifier + " with " + value);
        }
    }

    static HeadCount counted(int people) {
        return new HeadCount(people, Qualifier.EXACT, CountSource.COUNTED);
    }

    static HeadCount stated(@Nullable Integer value, Qualifier qualifier) {
        return value == null ? NOT_STATED : new HeadCount(value, qualifier, CountSource.STATED);
    }
}
