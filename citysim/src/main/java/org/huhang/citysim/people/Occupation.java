package org.huhang.citysim.people;

/// How the day is spent; synthetic shares, not from the census.
public enum Occupation {
    SMALL_CHILD,
    PUPIL,
    STUDENT,
    EMPLOYED,
    /// On the household's own land; has no workplace venue.
    FARMER,
    AT_HOME,
    RETIRED
}
