package org.huhang.coverage;

/// Where a result is, as it is told in plain words: `coverage.where-<state>` and what comes next, and whom to ask.
public enum WhereState {
    NOT_YET,
    EXCUSED,
    REGISTERED,
    TAKEN,
    TUBE_HELD,
    ON_THE_WAY,
    AT_LABORATORY,
    RESULT_HELD,
    NEGATIVE,
    POOL_POSITIVE,
    POSITIVE,
    VOIDED,
    TUBE_UNKNOWN
}
