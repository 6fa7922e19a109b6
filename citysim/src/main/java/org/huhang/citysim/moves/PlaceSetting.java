package org.huhang.citysim.moves;

/// What people do there, as an investigator groups exposures.
public enum PlaceSetting {
    HOME,
    PASSAGE,
    WORK,
    SCHOOL,
    MEAL,
    LEISURE,
    SHOPPING,
    CARE,
    TRANSPORT,
    LODGING,
    AWAY
}
