package org.huhang.citysim.people;

/// As on an identity card.
public enum Sex {
    MALE,
    FEMALE
}
