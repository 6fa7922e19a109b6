package org.huhang.cases;

/// What came of a stay in hospital.
public enum StayOutcome {
    RECOVERED,
    DIED,
    TRANSFERRED
}
