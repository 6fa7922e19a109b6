package org.huhang.planning.curtois;

/// The hard rules of the benchmark by name.
public enum Breach {
    SHIFT_ROTATION,
    MOST_SHIFTS,
    MOST_MINUTES,
    LEAST_MINUTES,
    MOST_CONSECUTIVE,
    LEAST_CONSECUTIVE,
    LEAST_DAYS_OFF,
    MOST_WEEKENDS,
    DAY_OFF
}
