package org.huhang.tracing;

/// How a person met a case.
public enum ExposureReason {
    HOUSEHOLD,
    GATHERING,
    /// At one place at one time, by the visits that are kept.
    CO_PRESENCE,
    /// Stayed on the ground of a local edition for so long.
    AREA_STAY,
    ENTRANCE;

    /// Known by the registry, which says where people live now and not where they lived.
    boolean isOfTheRegistry() {
        return this == HOUSEHOLD || this == ENTRANCE;
    }

    /// Known by the contact index, which forgets days.
    boolean isOfTheIndex() {
        return this == CO_PRESENCE || this == AREA_STAY;
    }
}
