package org.huhang.access;

/// Why a record waits for somebody's review. It is kept all the same.
public enum RecordDoubt {
    BAD_SIGNATURE,
    MALFORMED,
    OTHER_DEVICE,
    VERSION_UNKNOWN,
    KIND_UNKNOWN,
    /// Another record has its number: a copy of the device exists.
    NUMBER_TAKEN,
    /// In the future.
    TOO_EARLY,
    TOO_LATE,
    BEFORE_ENROLMENT,
    DEVICE_REVOKED,
    /// Its holder might not do it when it was done.
    NO_AUTHORITY,
    /// Derived, for a later record can end it: the number before is missing.
    GAP,
    /// Derived: it names another record before it than the house has.
    CHAIN_BROKEN
}
