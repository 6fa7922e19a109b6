package org.huhang.rounds;

/// Why somebody listed was not tested: the closed list of one district (rule C14, press, 2021).
public enum NotTestedReason {
    UNREACHABLE,
    TESTED_ELSEWHERE,
    ILL_OR_OLD,
    WORK_CLASH,
    REFUSED,
    INFANT,
    OUT_OF_CITY,
    OTHER
}
