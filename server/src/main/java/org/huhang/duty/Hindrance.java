package org.huhang.duty;

/// Why somebody cannot be named for something.
public enum Hindrance {
    ON_LEAVE,
    /// Has to stay where they are, by a hold of [org.huhang.zones.Holds].
    ON_HOLD,
    LACKS_SKILL,
    TOO_YOUNG,
    TOO_OLD,
    NOT_HEALTHY,
    NOT_VACCINATED,
    NO_GREEN_CODE,
    RISK_STAY,
    NO_CONSENT,
    NOT_TRAINED,
    NO_PLEDGE,
    NOT_INSURED
}
