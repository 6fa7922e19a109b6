package org.huhang.zones;

/// What a measure is about, in the order in which people ask.
public enum MeasureKind {
    LEAVING_HOME,
    LEAVING_ZONE,
    ENTERING_ZONE,
    DOOR_SERVICE,
    GATHERINGS,
    KEY_PLACES,
    TESTING,
    MONITORING,
    FORMER_RESIDENTS,
    GUARD,
    DISINFECTION
}
